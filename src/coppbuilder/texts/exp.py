"""Why a document of a program is not written."""

TEXTS: dict[str, tuple[str, str]] = {
    "EXP101": (
        "программа не сетевая: в network нет партнёра с mode: network, поэтому приложения к договору о сетевой форме "
        "у неё нет",
        "this is no network program: network has no partner with mode: network, so there is no annex of a network "
        "agreement",
    ),
    "EXP101.help": (
        "если партнёр ведёт часть программы по договору о сетевой форме, впишите его в network: parts",
        "if a partner teaches a part of it under a network agreement, write the partner into network: parts",
    ),
    "EXP102": (
        "для приложения к договору нет цены {count:count:модуля|модулей|модулей}: {modules:list}",
        "the annex lacks the {count:plural:price|prices} of {count:count:module|modules}: {modules:list}",
    ),
    "EXP102.help": (
        "впишите цену в offers организации, которая ведёт модуль, или выгрузите проект: --draft",
        "write the price into offers of the organisation that teaches it, or export a draft: --draft",
    ),
    "EXP103": (
        "в приказе некому подписать или неизвестно, чей он: нет {missing:list}",
        "nobody signs the order, or it is not known whose it is: there is no {missing:list}",
    ),
    "EXP103.help": (
        "впишите organisation и approver в закрытый файл и назовите его: --people people.yaml; или выгрузите проект: "
        "--draft",
        "write organisation and approver into the private file and name it: --people people.yaml; or export a draft: "
        "--draft",
    ),
}
