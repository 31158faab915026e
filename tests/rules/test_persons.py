"""What tells of a person is found in texts, and what only looks like it is not."""

import pytest

from coppbuilder.rules.persons import Trace, is_snils, shortened, traces


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("СНИЛС 112-233-445 95", [Trace.SNILS]),
        ("номер 11223344595.", [Trace.SNILS]),
        ("паспорт 45 12 № 123456", [Trace.PASSPORT]),
        ("тел. 8 (900) 123-45-67 и +79001234567", [Trace.PHONE, Trace.PHONE]),
        ("писать на o.petrova@college.example.ru", [Trace.EMAIL]),
        ("Отзыв дал Петров-Водкин К. С.", [Trace.NAME]),
        ("мастер П.П. Иванов", [Trace.NAME]),
        ("вела Мария Ивановна, заменял Пётр Ильич", [Trace.NAME]),
        ("группу вёл Иван Петрович и хвалила Анна Никитична", [Trace.NAME, Trace.NAME]),
    ],
)
def test_is_found(text, kinds):
    assert [kind for kind, _ in traces(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ГОСТ 5264-80, приказ от 11.12.2020 № 884н, ОКПДТР 19756",
        "ФГОС 15.01.05, стандарт 40.002, 144 часа, 38 400 ₽",
        "Колледж имени А. С. Попова и техникум им. В. П. Чкалова",
        "Мастер просит больше практики на вертикальном шве",
        "лицензия Л035-01298-77/00181234",
    ],
)
def test_is_not_found(text):
    assert list(traces(text)) == []


def test_a_number_is_an_insurance_number_by_its_control_sum():
    assert is_snils("112-233-445 95")
    assert not is_snils("112-233-445 96")


def test_a_message_shows_only_the_beginning():
    assert shortened("112-233-445 95") == "112…"
