"""Texts of the card application."""

from collections.abc import Mapping
from typing import Final

from madoguchi.practice_site.texts.language import Text

APPLICATION: Final[Mapping[str, Text]] = {
    "apply.title": Text("個人番号カード交付申請", "Card application"),
    "apply.steps": Text("申請の手順", "Steps of the application"),
    "step.terms": Text("利用規約", "Terms"),
    "step.contact": Text("申請書ID・連絡先", "ID and contact"),
    "step.photo": Text("顔写真", "Photo"),
    "step.details": Text("申請情報", "Details"),
    "step.confirm": Text("確認", "Confirm"),
    "step.complete": Text("完了", "Done"),
    "terms.title": Text("利用規約の確認", "Terms of use"),
    "terms.lead": Text(
        "以下の利用規約を最後までお読みになり、同意のうえ次へ進んでください。",
        "Read the terms to the end and agree to them to go on.",
    ),
    "terms.end": Text("以上", "End of the terms"),
    "terms.agree": Text("利用規約に同意する", "I agree to the terms of use"),
    "field.agree": Text("同意の確認", "Agreement"),
    "contact.title": Text("申請書IDと連絡先の入力", "Application ID and contact"),
    "contact.lead": Text(
        "申請書IDと、申請の連絡先を入力してください。確認コードをメールでお送りします。",
        "Enter your application ID and contact. We will mail you a confirmation code.",
    ),
    "field.application_id": Text("申請書ID", "Application ID"),
    "hint.application_id": Text(
        "交付申請書に記載された23桁の数字です。空白はあってもなくてもかまいません。",
        "The 23 digits on your letter, with or without spaces.",
    ),
    "field.contact_name": Text("連絡先氏名", "Contact name"),
    "hint.contact_name": Text("例：練習　太郎", "Example: Renshu Taro"),
    "field.contact_email": Text("メールアドレス", "E-mail address"),
    "hint.contact_email": Text("例：taro@example.jp", "Example: taro@example.jp"),
    "field.contact_email_again": Text("メールアドレス（確認用）", "E-mail address (again)"),
    "hint.contact_email_again": Text(
        "確認のため、もう一度入力してください。", "Enter the address once more."
    ),
    "contact.submit": Text("確認コードを送信する", "Send the confirmation code"),
    "code.title": Text("確認コードの入力", "Confirmation code"),
    "code.lead": Text(
        "次のメールアドレスに6桁の確認コードを送信しました。10分以内に入力してください。",
        "We sent a six-digit code to this address. Enter it within ten minutes.",
    ),
    "field.confirmation_code": Text("確認コード", "Confirmation code"),
    "hint.confirmation_code": Text("半角数字6桁", "Six digits"),
    "code.mailbox": Text(
        "練習用メールボックスを開く（新しいタブ）", "Open the practice mailbox (new tab)"
    ),
    "code.resend": Text("確認コードを再送する", "Send a new code"),
    "code.none": Text("メールが届かないときは", "If no mail arrives"),
    "photo.title": Text("顔写真の登録", "Face photo"),
    "photo.lead": Text(
        "カードに印刷する顔写真を選択してください。", "Choose the photo to be printed on the card."
    ),
    "photo.rules": Text("写真の条件", "Rules for the photo"),
    "photo.rule_recent": Text("6か月以内に撮影したもの", "Taken within six months"),
    "photo.rule_front": Text(
        "正面、無帽、無背景で、顔がはっきり写っているもの",
        "Facing front, no hat, plain background, face clearly visible",
    ),
    "photo.rule_format": Text("JPEG形式、カラー（RGB）", "JPEG, colour (RGB)"),
    "photo.rule_size": Text("20KB以上7MB以下", "20 KB to 7 MB"),
    "photo.rule_pixels": Text("縦横それぞれ480～6,000ピクセル", "Each side 480 to 6,000 pixels"),
    "photo.figure": Text("写真の位置の見本", "Position of the face"),
    "field.photo": Text("顔写真ファイル", "Photo file"),
    "photo.pick": Text("ファイルを選択", "Choose a file"),
    "photo.none": Text("選択されていません", "No file chosen"),
    "photo.preview": Text("選択した写真", "Chosen photo"),
    "photo.kept": Text("登録済みの写真", "Registered photo"),
    "photo.kept_note": Text(
        "写真を変更しない場合は、そのまま次へ進んでください。",
        "Go on without choosing a file to keep this photo.",
    ),
    "details.title": Text("申請情報の入力", "Application details"),
    "details.lead": Text(
        "生年月日と、カードに関する希望を入力してください。",
        "Enter your date of birth and what you wish for the card.",
    ),
    "field.birth_date": Text("生年月日", "Date of birth"),
    "hint.birth_date": Text(
        "元号または西暦を選択して入力してください。元年は「1」または「元」と入力します。",
        "Choose the Japanese era or the western calendar.",
    ),
    "field.birth_era": Text("元号・西暦", "Era or calendar"),
    "field.birth_year": Text("年", "Year"),
    "field.birth_month": Text("月", "Month"),
    "field.birth_day": Text("日", "Day"),
    "era.meiji": Text("明治", "Meiji"),
    "era.taisho": Text("大正", "Taisho"),
    "era.showa": Text("昭和", "Showa"),
    "era.heisei": Text("平成", "Heisei"),
    "era.reiwa": Text("令和", "Reiwa"),
    "era.western": Text("西暦", "Western"),
    "field.certificates": Text("電子証明書の発行", "Digital certificates"),
    "hint.certificates": Text(
        "発行を希望する電子証明書にチェックを入れてください。", "Tick the certificates you want."
    ),
    "field.wants_signature_certificate": Text("署名用電子証明書", "Certificate for signatures"),
    "hint.wants_signature_certificate": Text(
        "インターネットで電子文書を作成・送信するときに使います。",
        "For signing and sending electronic documents.",
    ),
    "field.wants_authentication_certificate": Text(
        "利用者証明用電子証明書", "Certificate for user authentication"
    ),
    "hint.wants_authentication_certificate": Text(
        "コンビニ交付や健康保険証としての利用に必要です。",
        "Needed at convenience stores and as health insurance card.",
    ),
    "field.braille": Text("点字表記", "Braille"),
    "hint.braille": Text(
        "カードの表面に氏名を点字で表記します。", "Your name in braille on the front of the card."
    ),
    "confirm.title": Text("申請内容の確認", "Check your application"),
    "confirm.lead": Text(
        "内容をご確認ください。よろしければ「申請する」を押してください。",
        "Check the content. If it is right, press “Apply”.",
    ),
    "confirm.change": Text("修正する", "Change"),
    "confirm.contact": Text("申請書ID・連絡先", "ID and contact"),
    "confirm.wanted": Text("発行を希望する", "Wanted"),
    "confirm.not_wanted": Text("発行を希望しない", "Not wanted"),
    "confirm.submit": Text("申請する", "Apply"),
    "confirm.photo_value": Text("登録済み", "Registered"),
    "complete.title": Text("申請を受け付けました", "Your application was accepted"),
    "complete.receipt": Text("受付番号", "Receipt number"),
    "complete.keep": Text(
        "受付番号は、お問い合わせの際に必要です。控えておいてください。",
        "Note the receipt number. You will need it for enquiries.",
    ),
    "complete.next": Text("今後の流れ", "What happens next"),
    "complete.next_1": Text(
        "申請内容と顔写真を確認します（約1か月）。", "We check the application (about one month)."
    ),
    "complete.next_2": Text(
        "交付通知書（はがき）をご自宅へお送りします。", "You receive a notice by post."
    ),
    "complete.next_3": Text(
        "市区町村の窓口でカードをお受け取りください。",
        "Collect the card at your municipality's counter.",
    ),
}
