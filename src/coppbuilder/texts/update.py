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
        "снять закрепление {count:plural:модуля|модулей|модулей} {modules}",
        "release the {count:plural:pin|pins} of {modules}",
    ),
    "update.only": (
        "Разрешить замену только этому модулю: {command} --only {module}",
        "To let this module alone change: {command} --only {module}",
    ),
    "update.nothing": (
        "Обновлять нечего: ни заказ, ни каталог не требуют изменений. Просмотрено: "
        "{modules:count:модуль|модуля|модулей} (версии, содержание, кто ведёт), {standards:count:закреплённый "
        "стандарт|закреплённых стандарта|закреплённых стандартов}, цели, пределы и запись о сборке. Изменились ли "
        "нормы после утверждения, скажет coppbuilder check.",
        "Nothing to update: neither the demand nor the catalogue asks for a change. Looked at: "
        "{modules:count:module|modules} (versions, content, who teaches), {standards:count:pinned standard|pinned "
        "standards}, targets, limits and the record of assembly. Whether norms have changed since the approval is told "
        "by coppbuilder check.",
    ),
    "update.newer": (
        "Есть версия новее, но брать её не обязательно: «{title}» {old} → {new}. Выгодна ли она → {command}",
        "There is a newer version, which need not be taken: “{title}” {old} → {new}. Whether it is better → {command}",
    ),
    "update.record": (
        "Состав программы не меняется: обновлены только сведения о сборке.",
        "The modules stay as they are: only the record of assembly is renewed.",
    ),
    "update.reasons": ("Почему программу нужно обновить:", "Why the program has to be updated:"),
    "update.demand": (
        "Заказ в программе изменён после сборки. Новому заказу прежний состав не отвечает:",
        "The demand was changed after the program was assembled. The former modules do not meet the new one:",
    ),
    "update.demand-kept": (
        "Заказ в программе изменён после сборки. Новому заказу прежний состав тоже отвечает.",
        "The demand was changed after the program was assembled. The former modules meet the new one, too.",
    ),
    "update.proven-same": (
        "Доказано: менять модули не нужно, а лучшей программы из тех же модулей нет.",
        "Proven: no module has to change, and the same modules make no better program.",
    ),
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
        "Правила находят в программе {errors:count:ошибку|ошибки|ошибок}, как и до обновления → coppbuilder check ФАЙЛ",
        "The rules find {errors:count:error|errors} in the program, as before the update → coppbuilder check FILE",
    ),
    "update.not-best": (
        "Если менять больше, найдётся программа лучше → coppbuilder assemble ЗАКАЗ",
        "With more changes there is a better program → coppbuilder assemble REQUEST",
    ),
}
