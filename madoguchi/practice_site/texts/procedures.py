"""Texts of re-issue, health insurance, bank account, sign-in and my page."""

from collections.abc import Mapping
from typing import Final

from madoguchi.practice_site.texts.language import Text

PROCEDURES: Final[Mapping[str, Text]] = {
    "reissue.title": Text("紛失・再発行の申請", "Lost card: re-issue"),
    "reissue.lead": Text(
        "カードを紛失した方は、先に一時利用停止の電話連絡をしてください。",
        "If you lost the card, first telephone to have it suspended.",
    ),
    "reissue.person": Text("申請者", "Applicant"),
    "reissue.loss": Text("再発行の理由", "Why a new card is needed"),
    "reissue.fee": Text("再交付手数料", "Re-issue fee"),
    "field.applicant_name": Text("氏名", "Name"),
    "hint.applicant_name": Text("例：練習　太郎", "Example: Renshu Taro"),
    "field.phone": Text("電話番号", "Telephone"),
    "hint.phone": Text("例：043-000-0000", "Example: 043-000-0000"),
    "field.postal_code": Text("郵便番号", "Postal code"),
    "hint.postal_code": Text("半角数字7桁", "Seven digits"),
    "field.reason": Text("理由", "Reason"),
    "reason.lost": Text("紛失した", "Lost"),
    "reason.stolen": Text("盗難にあった", "Stolen"),
    "reason.damaged": Text("破損・汚損した", "Damaged"),
    "reason.expired": Text("有効期限が切れた", "Expired"),
    "field.lost_on": Text("紛失などの日", "Date of loss"),
    "hint.lost_on": Text("分かる範囲で選択してください。", "As far as you know."),
    "field.police_report": Text("警察への届出の受理番号", "Number of the police report"),
    "hint.police_report": Text(
        "紛失・盗難の届出をした場合に入力してください。", "If you reported the loss or theft."
    ),
    "field.fee_paid": Text("手数料1,000円を納付しましたか", "Have you paid the fee of 1,000 yen?"),
    "fee_paid.paid": Text("納付した", "Yes, paid"),
    "fee_paid.exempt": Text("免除に該当する（盗難・災害など）", "Exempt (theft, disaster …)"),
    "fee_paid.unpaid": Text("まだ納付していない", "Not yet"),
    "reissue.submit": Text("再発行を申請する", "Apply for re-issue"),
    "insurance.title": Text("健康保険証利用登録", "Use as health insurance card"),
    "insurance.lead": Text(
        "カードを健康保険証として利用するための登録を行います。",
        "Register your card for use as health insurance card.",
    ),
    "insurance.terms": Text("登録の前にご確認ください", "Before you register"),
    "insurance.term_1": Text(
        "医療機関や薬局で、カードを健康保険証として利用できます。",
        "You can use the card at medical institutions and pharmacies.",
    ),
    "insurance.term_2": Text(
        "登録には、利用者証明用電子証明書の暗証番号（4桁）が必要です。",
        "You need the four-digit PIN of your user certificate.",
    ),
    "insurance.term_3": Text(
        "暗証番号を3回続けて間違えるとロックされ、窓口での再設定が必要です。",
        "Three wrong PINs in a row lock the card; it must then be reset at the counter.",
    ),
    "insurance.agree": Text("上記の内容に同意する", "I agree to the above"),
    "pin.title": Text("暗証番号の入力", "Enter your PIN"),
    "pin.lead": Text(
        "利用者証明用電子証明書の暗証番号（4桁）を入力してください。",
        "Enter the four-digit PIN of your user certificate.",
    ),
    "pin.caution": Text(
        "まわりの人から見えないように入力してください。続けて3回間違えるとロックされます。",
        "Make sure nobody can see. Three wrong entries in a row lock the card.",
    ),
    "field.pin": Text("暗証番号（4桁）", "PIN (four digits)"),
    "pin.digit": Text("桁目", "Digit"),
    "pin.submit": Text("登録する", "Register"),
    "keypad.title": Text("画面キーボード", "On-screen keypad"),
    "keypad.clear": Text("全消去", "Clear"),
    "keypad.back": Text("1字消す", "Delete"),
    "account.title": Text("公金受取口座の登録", "Account for public payments"),
    "account.lead": Text(
        "給付金などを受け取るための預貯金口座を登録します。ご本人名義の口座に限ります。",
        "Register the bank account for public payments. It must be in your own name.",
    ),
    "field.bank_code": Text("金融機関コード", "Bank code"),
    "hint.bank_code": Text("半角数字4桁", "Four digits"),
    "field.branch_code": Text("支店コード", "Branch code"),
    "hint.branch_code": Text("半角数字3桁", "Three digits"),
    "field.account_type": Text("預金種目", "Kind of account"),
    "account_type.ordinary": Text("普通預金", "Ordinary"),
    "account_type.current": Text("当座預金", "Current"),
    "field.account_number": Text("口座番号", "Account number"),
    "hint.account_number": Text(
        "半角数字7桁。7桁に満たない場合は先頭に0を付けてください。",
        "Seven digits. Put zeros in front if yours is shorter.",
    ),
    "field.account_holder": Text("口座名義（カナ）", "Account holder (katakana)"),
    "hint.account_holder": Text("例：レンシュウ　タロウ", "Example: レンシュウ　タロウ"),
    "account.agree": Text(
        "登録した口座情報を行政機関が利用することに同意する",
        "I agree that public offices use this account information",
    ),
    "receipt.reissue": Text("再発行の申請を受け付けました", "Your request was accepted"),
    "receipt.insurance": Text("登録を受け付けました", "Your registration was accepted"),
    "receipt.account": Text("口座の登録を受け付けました", "Your account was registered"),
    "login.title": Text("ログイン", "Sign in"),
    "login.lead": Text(
        "利用者IDとパスワードを入力してください。", "Enter your user ID and password."
    ),
    "login.practice": Text("練習用の利用者", "Practice account"),
    "field.user_id": Text("利用者ID", "User ID"),
    "field.password": Text("パスワード", "Password"),
    "login.show": Text("表示", "Show"),
    "login.hide": Text("隠す", "Hide"),
    "login.show_label": Text("パスワードを表示する", "Show the password"),
    "login.submit": Text("ログイン", "Sign in"),
    "login_code.title": Text("ワンタイムコードの入力", "One-time code"),
    "login_code.lead": Text(
        "登録されたメールアドレスに、6桁のワンタイムコードを送信しました。",
        "We sent a six-digit one-time code to your registered address.",
    ),
    "field.one_time_code": Text("ワンタイムコード", "One-time code"),
    "mypage.hello": Text("練習 太郎 さん", "Renshu Taro"),
    "mypage.status": Text("申請状況", "Applications"),
    "mypage.notices": Text("お知らせ", "Notices"),
    "mypage.none": Text("受け付けた申請はありません。", "Nothing has been accepted yet."),
    "mypage.accepted": Text("受付済み", "Accepted"),
    "mypage.procedure": Text("手続", "Procedure"),
    "mypage.state": Text("状態", "State"),
    "mypage.withdraw": Text("申請を取り下げる", "Withdraw the application"),
    "mypage.withdraw_lead": Text(
        "取り下げるには、パスワードを入力してください。", "Enter your password to withdraw."
    ),
    "mypage.cancel": Text("やめる", "Cancel"),
    "mypage.confirm": Text("取り下げる", "Withdraw"),
    "mypage.logout": Text("ログアウト", "Sign out"),
    "procedure.apply": Text("交付申請", "Card application"),
    "procedure.reissue": Text("紛失・再発行", "Re-issue"),
    "procedure.insurance": Text("健康保険証利用登録", "Health insurance"),
    "procedure.account": Text("公金受取口座登録", "Bank account"),
    "procedure.withdraw": Text("申請の取下げ", "Withdrawal"),
    "procedure.widgets": Text("入力部品の見本", "Widget samples"),
    "procedure.frame": Text("フレーム内の入力", "Entry in a frame"),
    "notice.1": Text(
        "年末年始（12月29日～1月3日）は、申請の審査を行いません。",
        "Applications are not processed from 29 December to 3 January.",
    ),
    "notice.2": Text(
        "電子証明書の有効期限は、発行の日から5回目の誕生日までです。",
        "Certificates are valid until your fifth birthday after issue.",
    ),
    "notice.3": Text(
        "引っ越しをしたときは、14日以内に市区町村の窓口で住所変更の手続をしてください。",
        "After moving, change your address at the counter within 14 days.",
    ),
}
