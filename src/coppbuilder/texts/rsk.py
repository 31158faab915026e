"""Texts of risks (RSK): measures, owners, dates, and the risks of a program."""

TEXTS: dict[str, tuple[str, str]] = {
    "RSK101": (
        "риск высокий ({score:count:балл|балла|баллов}), а мер, которые его предупреждают или исключают, нет",
        "the risk is high ({score:count:point|points}), but no measure prevents or excludes it",
    ),
    "RSK101.help": (
        "добавьте меру вида prevent или exclude: что сделать заранее и кто это делает",
        "add a measure of the kind prevent or exclude: what is done beforehand, and by whom",
    ),
    "RSK102": (
        "у меры «{action}» нет ответственного, а риск высокий",
        "the measure “{action}” has no owner, and the risk is high",
    ),
    "RSK102.help": ("укажите owner — роль или должность, без имени", "write owner: a role or post, no name"),
    "RSK103": (
        "риск заметный ({score:count:балл|балла|баллов}), а мер нет никаких",
        "the risk is not low ({score:count:point|points}), but nothing is done about it",
    ),
    "RSK103.help": (
        "добавьте хотя бы одну меру (measures) или пересмотрите вероятность и тяжесть",
        "add at least one measure (measures), or reconsider probability and impact",
    ),
    "RSK104": (
        "риск высокий ({score:count:балл|балла|баллов}), а по чему видно, что он наступает, не сказано",
        "the risk is high ({score:count:point|points}), but nothing shows that it is coming",
    ),
    "RSK104.help": (
        "добавьте indicator: признак, который можно заметить заранее",
        "add indicator: a sign that can be seen beforehand",
    ),
    "RSK105": (
        "остаточный риск ({residual:number}) не ниже исходного ({score:number}): меры ничего не меняют",
        "the residual risk ({residual:number}) is not below the risk itself ({score:number}): the measures do nothing",
    ),
    "RSK105.help": (
        "исправьте оценку residual или подберите другие меры",
        "correct the appraisal residual, or find other measures",
    ),
    "RSK105.no-measures": (
        "остаточный риск ниже исходного ({residual:number} вместо {score:number}), а мер нет",
        "the residual risk is lower ({residual:number} instead of {score:number}), but there are no measures",
    ),
    "RSK105.no-measures.help": (
        "добавьте меры (measures) или уберите residual",
        "add the measures (measures), or remove residual",
    ),
    "RSK106": (
        "похоже, ответственным назван человек: «{found}»",
        "the owner seems to be a person: “{found}”",
    ),
    "RSK106.help": (
        "укажите роль или должность: риск пригодится и в других программах",
        "write a role or post: the risk is used in other programs too",
    ),
    "RSK201": (
        "не учтены риски {count:plural:этапа|этапов|этапов}: {stages}",
        "no risk is considered at {count:plural:this stage|these stages}: {stages}",
    ),
    "RSK201.help": (
        "выберите риски этих этапов из реестра и добавьте их в risks",
        "choose risks of these stages from the register and add them to risks",
    ),
    "RSK201.no-register": ("в каталоге нет реестра рисков", "the catalogue has no register of risks"),
    "RSK202": (
        "риск «{risk}» этой программы не касается: по её признакам он не возникает",
        "the risk “{risk}” does not concern this program: the facts for which it matters do not hold",
    ),
    "RSK202.help": (
        "уберите его из risks или проверьте заказ: сеть, возраст слушателей, практику, зачёт",
        "remove it from risks, or check the demand: network, age of learners, practice, recognition",
    ),
    "RSK202.no-hours": (
        "в программе не записаны часы модулей, поэтому неизвестно, касается ли её риск {risk}",
        "the program does not state the hours of its modules, so it is unknown whether the risk {risk} concerns it",
    ),
    "RSK203": (
        "не {count:plural:учтён высокий риск, который касается|учтены высокие риски, которые касаются|учтены высокие "
        "риски, которые касаются} этой программы: {risks}",
        "{count:plural:a high risk that concerns|high risks that concern} this program {count:plural:is|are} not "
        "considered: {risks}",
    ),
    "RSK203.help": (
        "добавьте их в risks и назначьте ответственных и сроки (risk_plan)",
        "add them to risks, and set owners and dates (risk_plan)",
    ),
    "RSK301": (
        "у {count:plural:высокого риска|высоких рисков|высоких рисков} нет ответственного или срока: {risks}",
        "{count:plural:a high risk has|high risks have} no owner or date: {risks}",
    ),
    "RSK301.help": (
        "добавьте в risk_plan ответственного (owner) и срок (due) для каждого",
        "add owner and due to risk_plan for each",
    ),
    "RSK302": (
        "план составлен по риску {risk}, которого в risks нет",
        "the plan is for the risk {risk}, which risks does not name",
    ),
    "RSK302.help": (
        "исправьте идентификатор или добавьте риск в risks",
        "correct the id, or add the risk to risks",
    ),
    "RSK302.twice": (
        "план по риску «{risk}» записан дважды",
        "the plan for the risk “{risk}” stands twice",
    ),
    "RSK302.twice.help": ("оставьте одну запись", "keep one entry"),
    "RSK303": (
        "меры по риску «{risk}» назначены на {due:date}, а этап «{stage:term:risk_stage}» заканчивается {last:date}",
        "measures against “{risk}” are due on {due:date}, but the stage “{stage:term:risk_stage}” ends on {last:date}",
    ),
    "RSK303.help": (
        "назначьте срок не позже конца этапа или проверьте даты заказа",
        "set a date not after the end of the stage, or check the dates of the demand",
    ),
    "RSK304": (
        "срок мер по риску «{risk}» прошёл {due:date}, а они не отмечены выполненными",
        "measures against “{risk}” were due on {due:date} and are not marked as done",
    ),
    "RSK304.help": (
        "отметьте done: true или назначьте новый срок",
        "write done: true, or set a new date",
    ),
    "RSK305": (
        "после мер риск «{risk}» всё ещё высокий: {score:count:балл|балла|баллов}",
        "after the measures the risk “{risk}” is still high: {score:count:point|points}",
    ),
    "RSK305.help": (
        "добавьте меры или измените программу: резервный преподаватель, другая площадка, более позднее начало",
        "add measures, or change the program: a reserve teacher, another site, a later start",
    ),
}
