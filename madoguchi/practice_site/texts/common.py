"""Texts of the frame around every page, the start page, the letter and the mailbox."""

from collections.abc import Mapping
from typing import Final

from madoguchi.practice_site.texts.language import Text

COMMON: Final[Mapping[str, Text]] = {
    "site.name": Text("個人番号カード オンライン申請", "Individual Number Card Online Application"),
    "site.practice": Text("練習サイト", "Practice site"),
    "site.practice_note": Text(
        "練習用サイトです。実際の申請は行われません。本物の個人情報や暗証番号は入力しないでください。",
        "Practice site: nothing is really applied for. Do not enter real personal data or PINs.",
    ),
    "site.skip": Text("本文へ移動", "Skip to content"),
    "site.menu": Text("手続メニュー", "Procedures"),
    "site.language": Text("言語の切替", "Language"),
    "site.footer": Text(
        "この練習サイトは、入力された内容を保存しません。停止すると、すべて消去されます。",
        "This practice site stores nothing on disk. Everything is forgotten when it stops.",
    ),
    "site.footer_help": Text(
        "申請内容についてのお問い合わせは、お住まいの市区町村の窓口へ。",
        "For questions about your application, ask the office of your municipality.",
    ),
    "common.required": Text("必須", "Required"),
    "common.optional": Text("任意", "Optional"),
    "common.next": Text("次へ進む", "Next"),
    "common.back": Text("戻る", "Back"),
    "common.choose": Text("選択してください", "Choose"),
    "common.error_prefix": Text("エラー：", "Error: "),
    "common.error_title": Text("入力内容を確認してください", "Check your entries"),
    "common.home": Text("トップページへ", "To the start page"),
    "common.yes": Text("希望する", "Yes"),
    "common.no": Text("希望しない", "No"),
    "common.example": Text("例：", "Example: "),
    "error.404": Text("ページが見つかりません", "Page not found"),
    "error.403": Text("この操作は受け付けられません", "This request is refused"),
    "error.413": Text("送信された内容が大きすぎます", "Too much was sent"),
    "error.body": Text(
        "アドレスを確認するか、トップページからやり直してください。",
        "Check the address or begin again at the start page.",
    ),
    "home.lead": Text(
        "パソコンや端末から、個人番号カードの交付を申請できます。申請にはおよそ10分かかります。",
        "Apply for an Individual Number Card on a computer or terminal, in about ten minutes.",
    ),
    "home.before": Text("申請に必要なもの", "What you need"),
    "home.before_letter": Text(
        "申請書ID（23桁）が記載された交付申請書", "The application letter with its 23-digit ID"
    ),
    "home.before_photo": Text(
        "6か月以内に撮影した顔写真のデータ（JPEG形式）",
        "A photo of your face taken within six months (JPEG)",
    ),
    "home.before_mail": Text(
        "確認コードを受け取れるメールアドレス", "An e-mail address to receive a confirmation code"
    ),
    "home.start": Text("交付申請をはじめる", "Start the application"),
    "home.others": Text("その他の手続", "Other procedures"),
    "home.tools": Text("練習用の資料", "For practice"),
    "nav.apply": Text("交付申請", "Application"),
    "nav.reissue": Text("紛失・再発行", "Lost card"),
    "nav.insurance": Text("健康保険証利用登録", "Health insurance"),
    "nav.account": Text("公金受取口座登録", "Bank account"),
    "nav.login": Text("ログイン", "Sign in"),
    "nav.mypage": Text("マイページ", "My page"),
    "nav.letter": Text("練習用の交付申請書", "Practice letter"),
    "nav.mailbox": Text("練習用メールボックス", "Practice mailbox"),
    "nav.widgets": Text("入力部品の見本", "Widget samples"),
    "home.reissue": Text(
        "カードを失くした、盗まれた、壊れたとき", "The card was lost, stolen or damaged"
    ),
    "home.insurance": Text(
        "カードを健康保険証として使えるようにする", "Use the card as your health insurance card"
    ),
    "home.account": Text(
        "給付金などを受け取る口座を登録する", "Register the account for public payments"
    ),
    "home.login": Text("申請状況の確認、申請の取下げ", "See or withdraw your application"),
    "home.letter": Text(
        "申請書IDとQRコードを印刷できます", "Print an application ID and its QR code"
    ),
    "home.mailbox": Text("確認コードはここに届きます", "Confirmation codes arrive here"),
    "home.widgets": Text(
        "操作が難しい入力部品を試せます", "Try the widgets which are hard to operate"
    ),
    "letter.title": Text("個人番号カード交付申請書（練習用）", "Application letter (practice)"),
    "letter.lead": Text(
        "スマートフォンまたは端末でQRコードを読み取ると、申請書IDが入力された状態で申請をはじめられます。",
        "Scan the QR code to start the application with your ID filled in.",
    ),
    "letter.id": Text("申請書ID（23桁）", "Application ID (23 digits)"),
    "letter.qr": Text("オンライン申請用QRコード", "QR code for the online application"),
    "letter.name": Text("氏名", "Name"),
    "letter.name_value": Text("練習　太郎", "Renshu Taro"),
    "letter.address": Text("住所", "Address"),
    "letter.address_value": Text("見本県練習市中央1丁目1番1号", "1-1-1 Chuo, Renshu City, Mihon"),
    "letter.open": Text("この申請書IDで申請をはじめる", "Start with this application ID"),
    "letter.print": Text("印刷する", "Print"),
    "mailbox.title": Text("練習用メールボックス", "Practice mailbox"),
    "mailbox.lead": Text(
        "練習サイトはメールを送信しません。代わりに、届くはずのメールをここに表示します。",
        "The practice site sends no mail. What you would have received is shown here.",
    ),
    "mailbox.empty": Text("メールはありません。", "There is no mail."),
    "mailbox.to": Text("宛先", "To"),
    "mailbox.subject": Text("件名", "Subject"),
    "mailbox.confirmation": Text(
        "【個人番号カード申請】確認コードのお知らせ", "Your confirmation code"
    ),
    "mailbox.sign_in": Text(
        "【個人番号カード申請】ワンタイムコードのお知らせ", "Your one-time code"
    ),
    "mailbox.code": Text("コード", "Code"),
    "mailbox.reload": Text("更新する", "Reload"),
}
