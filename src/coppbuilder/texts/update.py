"""Texts of updates."""

TEXTS: dict[str, tuple[str, str]] = {
    "update.pin-gone": (
        "закреплён модуль «{title}» {version}, но такой версии в каталоге больше нет",
        "the pinned module “{title}” {version} is no longer in the catalogue",
    ),
    "update.pin-barred": (
        "закреплён модуль «{title}» {version}, но взять его нельзя: {why}",
        "the pinned module “{title}” {version} cannot be taken: {why}",
    ),
    "update.unsupported": (
        "того, что нужно освоить до него, взять теперь негде",
        "what it needs before it is not to be had any more",
    ),
    "update.pin-provider": (
        "закреплён модуль «{title}» {version} — {provider}, но эта организация больше не может его провести",
        "the pinned module “{title}” {version} can no longer be taught by {provider}",
    ),
    "update.pin-unit": (
        "закреплён модуль «{title}» {version} без темы «{unit}», но теперь эта тема обязательна",
        "the module “{title}” {version} is pinned without “{unit}”, which is mandatory now",
    ),
    "update.pin-clash": (
        "закреплён модуль «{title}» {version}; так, как он закреплён, он несовместим с остальным из этого списка",
        "the pinned module “{title}” {version}, as it is pinned, clashes with the rest of this list",
    ),
    "update.own-clash": (
        "собственный модуль программы «{title}» {version} ({hours:hours}\u00a0ч) остаётся в любом случае",
        "the program's own module “{title}” {version} ({hours:hours}\u00a0h) stays in any case",
    ),
    "update.release": (
        "Снять закрепление и разрешить замену: coppbuilder update … --only {module}",
        "To release the pin and let it change: coppbuilder update … --only {module}",
    ),
    "update.nothing": ("Обновлять нечего: программа соответствует каталогу.", "Nothing to update."),
    "update.price": (
        "Обновление: {changes:count:модуль|модуля|модулей}, {hours}\u00a0ч, {cost}",
        "Update: {changes:count:module|modules}, {hours}\u00a0h, {cost}",
    ),
    "update.cost": ("{cost}\u00a0₽", "{cost}\u00a0RUB"),
    "update.unknown-cost": ("разница в стоимости неизвестна ({why})", "the difference in cost is unknown ({why})"),
    "update.proven": (
        "Доказано: меньшим числом изменений не обойтись, а при таком числе программы лучше нет.",
        "Proven: fewer changes will not do, and with so few there is no better program.",
    ),
    "update.not-proven": (
        "Время поиска вышло: возможно, хватит и меньших изменений.",
        "The time limit was reached: perhaps smaller changes would do.",
    ),
    "update.errors": (
        "Правила находят в программе {errors:count:ошибку|ошибки|ошибок}, как и до обновления → coppbuilder check",
        "The rules find {errors:count:error|errors} in the program, as before the update → coppbuilder check",
    ),
    "update.not-best": (
        "Если менять больше, найдётся программа лучше → coppbuilder assemble",
        "With more changes there is a better program → coppbuilder assemble",
    ),
}
