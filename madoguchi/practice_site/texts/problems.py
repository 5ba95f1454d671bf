"""What the visitor is told for each problem: what is wrong and what to do."""

from collections.abc import Mapping
from typing import Final

from madoguchi.practice_site.problems import Problem
from madoguchi.practice_site.texts.language import Text

PROBLEMS: Final[Mapping[Problem, Text]] = {
    Problem.REQUIRED: Text("入力または選択してください。", "Fill in or choose this item."),
    Problem.NOT_AGREED: Text(
        "内容を確認し、同意する場合はチェックを入れてください。",
        "Read the text and tick the box if you agree.",
    ),
    Problem.UNREADABLE: Text("入力内容を確認してください。", "Check what you entered."),
    Problem.TOO_LONG: Text(
        "文字数が多すぎます。短くしてください。", "This is too long. Shorten it."
    ),
    Problem.NOT_A_CHOICE: Text("選択肢から選んでください。", "Choose one of the options."),
    Problem.NOT_A_NUMBER: Text("数字で入力してください。", "Enter a number."),
    Problem.APPLICATION_ID_DIGITS: Text(
        "申請書IDは23桁の数字です。申請書の番号を確認してください。",
        "An application ID has 23 digits. Check the number on your letter.",
    ),
    Problem.NAME_CHARACTERS: Text(
        "氏名に使用できない文字が含まれています。",
        "The name contains characters that cannot be used.",
    ),
    Problem.KANA_CHARACTERS: Text(
        "口座名義は全角カタカナで入力してください。", "Enter the account holder in katakana."
    ),
    Problem.EMAIL_FORM: Text(
        "メールアドレスの形式が正しくありません（例：taro@example.jp）。",
        "This is not an e-mail address (example: taro@example.jp).",
    ),
    Problem.EMAIL_DIFFERS: Text(
        "2つのメールアドレスが一致していません。", "The two e-mail addresses differ."
    ),
    Problem.ADDRESS_CHARACTERS: Text(
        "住所に使えない文字が含まれています。", "The address holds characters which cannot be used."
    ),
    Problem.PHONE_FORM: Text(
        "電話番号は0から始まる10桁または11桁の数字です。",
        "A telephone number has 10 or 11 digits and starts with 0.",
    ),
    Problem.POSTAL_CODE_FORM: Text("郵便番号は7桁の数字です。", "A postal code has 7 digits."),
    Problem.CODE_FORM: Text("6桁の数字を入力してください。", "Enter six digits."),
    Problem.CODE_WRONG: Text(
        "コードが違います。メールに記載された番号を確認してください。",
        "The code is wrong. Check the number in the mail.",
    ),
    Problem.CODE_EXPIRED: Text(
        "コードの有効期限が切れました。新しいコードを取得してください。",
        "The code has expired. Get a new one.",
    ),
    Problem.CODE_EXHAUSTED: Text(
        "誤った入力が続いたため、このコードは使用できません。新しいコードを取得してください。",
        "This code was entered wrongly too often and is void. Get a new one.",
    ),
    Problem.NO_SUCH_DATE: Text("存在しない日付です。", "There is no such date."),
    Problem.OUTSIDE_ERA: Text(
        "選択した元号にはない日付です。元号と年を確認してください。",
        "This date is not in the era you chose. Check the era and the year.",
    ),
    Problem.DATE_IN_FUTURE: Text("未来の日付は入力できません。", "The date is in the future."),
    Problem.DATE_TOO_EARLY: Text(
        "1900年より前の日付は入力できません。年を確認してください。",
        "The date is before 1900. Check the year.",
    ),
    Problem.BANK_CODE_FORM: Text("金融機関コードは4桁の数字です。", "A bank code has 4 digits."),
    Problem.BRANCH_CODE_FORM: Text("支店コードは3桁の数字です。", "A branch code has 3 digits."),
    Problem.ACCOUNT_NUMBER_FORM: Text(
        "口座番号は7桁の数字です。7桁に満たない場合は先頭に0を付けてください。",
        "An account number has 7 digits. Put zeros in front if yours is shorter.",
    ),
    Problem.PIN_FORM: Text(
        "暗証番号は4桁の数字（半角）です。", "The PIN has 4 digits (half-width)."
    ),
    Problem.FEE_UNPAID: Text(
        "再交付手数料の納付後に申請してください。",
        "Pay the re-issue fee first, then apply.",
    ),
    Problem.SIGN_IN_WRONG: Text(
        "利用者IDまたはパスワードが違います。", "The user ID or the password is wrong."
    ),
    Problem.SIGN_IN_LOCKED: Text(
        "誤った入力が5回続いたため、ログインを停止しました。",
        "Sign-in is locked after five wrong entries.",
    ),
    Problem.PASSWORD_WRONG: Text("パスワードが違います。", "The password is wrong."),
    Problem.PHOTO_MISSING: Text("顔写真のファイルを選択してください。", "Choose a photo file."),
    Problem.PHOTO_TOO_SMALL_FILE: Text(
        "ファイルが小さすぎます（20KB以上が必要です）。",
        "The file is too small (at least 20 KB).",
    ),
    Problem.PHOTO_TOO_LARGE_FILE: Text(
        "ファイルが大きすぎます（7MB以下にしてください）。",
        "The file is too large (at most 7 MB).",
    ),
    Problem.PHOTO_NOT_JPEG: Text(
        "JPEG形式ではありません。JPEG形式で保存し直してください。",
        "This is not a JPEG file. Save it as JPEG.",
    ),
    Problem.PHOTO_BROKEN: Text(
        "ファイルが壊れているため読み取れません。撮影し直してください。",
        "The file is damaged and cannot be read. Take the photo again.",
    ),
    Problem.PHOTO_NOT_RGB: Text(
        "カラーモードがRGBではありません（白黒・CMYKは使用できません）。",
        "The colour mode is not RGB (no greyscale, no CMYK).",
    ),
    Problem.PHOTO_TOO_FEW_PIXELS: Text(
        "画像が小さすぎます（縦横それぞれ480ピクセル以上）。",
        "The picture is too small (each side at least 480 pixels).",
    ),
    Problem.PHOTO_TOO_MANY_PIXELS: Text(
        "画像が大きすぎます（縦横それぞれ6,000ピクセル以下）。",
        "The picture is too large (each side at most 6,000 pixels).",
    ),
}
