"""Why an office document is not opened."""

TEXTS: dict[str, tuple[str, str]] = {
    "zip.damaged": (
        "файл повреждён или это не документ Office: откройте его в Word, Excel или LibreOffice и сохраните заново",
        "the file is damaged or no Office document: open it in Word, Excel or LibreOffice and save it again",
    ),
    "zip.entries": (
        "в файле {count} частей, а читается не больше {limit}: такой файл не похож на документ",
        "the file has {count} parts, and no more than {limit} are read: it does not look like a document",
    ),
    "zip.large": (
        "распакованный файл занял бы {size} МБ, а читается не больше {limit} МБ",
        "unpacked, the file would take {size} MB, and no more than {limit} MB are read",
    ),
    "zip.ratio": (
        "файл сжат в {ratio} раз, а документы сжимаются не больше чем в {limit}: "
        "такой файл делают, чтобы занять всю память",
        "the file is compressed {ratio} to 1, documents never more than {limit} to 1: such files are made to fill "
        "the memory",
    ),
    "zip.encrypted": (
        "файл закрыт паролем: снимите пароль и сохраните заново",
        "the file is protected by a password: remove it and save again",
    ),
    "zip.entities": (
        "в части {part} объявлены сущности XML, которых в документах Office не бывает",
        "part {part} declares XML entities, which Office documents never do",
    ),
}
