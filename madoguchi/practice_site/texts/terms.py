"""Terms of use (利用規約) of the practice site: real sentences, long enough to need scrolling."""
# ruff: noqa: E501 -- prose: a paragraph is one string, which wrapping would only make harder to read

from typing import Final, NamedTuple

from madoguchi.practice_site.texts.language import Text


class Article(NamedTuple):
    """One article with its numbered paragraphs."""

    title: Text
    paragraphs: tuple[Text, ...]


ARTICLES: Final[tuple[Article, ...]] = (
    Article(
        Text("第1条　目的", "Article 1: Purpose"),
        (
            Text(
                "この規約は、個人番号カードのオンライン申請（以下「本サイト」といいます。）を利用して交付申請などを行う際に必要な事項を定めるものです。本サイトを利用する方は、この規約に同意したものとみなされます。",
                "These terms set out what applies when you use the online application for the Individual Number Card (“this site”). By using this site you accept them.",
            ),
            Text(
                "本サイトは、交付申請の操作を練習するためのものです。送信された内容が国、地方公共団体その他の機関に届くことはなく、カードが交付されることもありません。",
                "This site exists for practising the application. Nothing you send reaches the state, a municipality or any other body, and no card will be issued.",
            ),
            Text(
                "本サイトの画面の構成、入力項目および注意事項は、実際の手続の流れを参考にして作成していますが、実際のサイトとは異なります。",
                "The pages, fields and notes follow the real procedure in outline, but they are not those of the real site.",
            ),
        ),
    ),
    Article(
        Text("第2条　用語の定義", "Article 2: Definitions"),
        (
            Text(
                "「申請者」とは、カードの交付を受けようとする本人をいいます。15歳未満の方および成年被後見人の方については、法定代理人が申請者に代わって手続を行います。",
                "“Applicant” means the person to whom the card is to be issued. For persons under 15 and adult wards, the legal representative acts in their place.",
            ),
            Text(
                "「申請書ID」とは、交付申請書に記載された23桁の数字をいいます。申請書IDは個人番号（12桁）とは異なり、個人番号の入力を求めることはありません。",
                "“Application ID” means the 23 digits printed on the application letter. It is not the 12-digit Individual Number, which this site never asks for.",
            ),
            Text(
                "「確認コード」とは、メールアドレスが正しいことを確認するために送信する6桁の数字をいいます。",
                "“Confirmation code” means the six digits sent in order to check that an e-mail address is right.",
            ),
            Text(
                "「電子証明書」とは、カードに搭載される署名用電子証明書および利用者証明用電子証明書をいいます。",
                "“Certificates” means the signature certificate and the user authentication certificate stored on the card.",
            ),
        ),
    ),
    Article(
        Text("第3条　利用できる方", "Article 3: Who may use this site"),
        (
            Text(
                "本サイトは、住民票のある市区町村から交付申請書を受け取った方が利用できます。申請書に記載された氏名または住所に変更がある場合は、新しい申請書を市区町村の窓口で受け取ってください。",
                "You may use this site if you have received an application letter from the municipality where you are registered. If your name or address has changed, ask the counter for a new letter.",
            ),
            Text(
                "操作に不安のある方は、端末に備え付けの呼出ボタンから係員の支援を受けることができます。係員は、暗証番号その他本人だけが知るべき事項を尋ねることはありません。",
                "If you are unsure, call an assistant with the button at the terminal. Assistants never ask for your PIN or anything else that only you should know.",
            ),
            Text(
                "同一の申請書IDによる申請を重ねて行った場合は、最初に受け付けたものを有効とします。",
                "If several applications are made with the same application ID, the first one accepted is valid.",
            ),
        ),
    ),
    Article(
        Text("第4条　利用時間", "Article 4: Hours"),
        (
            Text(
                "本サイトは、原則として24時間利用できます。ただし、保守点検、災害その他やむを得ない事情がある場合は、予告なく利用を停止することがあります。",
                "This site is available around the clock, but may be stopped without notice for maintenance, in disasters or for other compelling reasons.",
            ),
            Text(
                "入力の途中で一定時間操作がない場合は、個人情報を保護するため、入力した内容を消去して最初の画面に戻ります。",
                "If nothing is entered for some time, what you entered is erased to protect your data and the first page is shown.",
            ),
            Text(
                "受付番号が表示された時点で申請が完了します。受付番号が表示される前に画面を閉じた場合は、はじめから入力し直してください。",
                "An application is complete when the receipt number is shown. If you close the page earlier, begin again.",
            ),
        ),
    ),
    Article(
        Text("第5条　申請書IDと連絡先", "Article 5: Application ID and contact"),
        (
            Text(
                "申請者は、交付申請書に記載された申請書IDを正確に入力するものとします。QRコードから本サイトを開いた場合は、申請書IDがあらかじめ入力されますので、申請書の記載と一致していることを確認してください。",
                "Enter the application ID exactly as printed. If you open this site with the QR code, the ID is already filled in; check that it agrees with your letter.",
            ),
            Text(
                "連絡先のメールアドレスは、申請の受付および内容の確認に関する連絡のためにのみ使用します。",
                "The e-mail address is used only to confirm receipt of the application and to ask about its content.",
            ),
            Text(
                "確認コードの有効期間は送信から10分間です。誤った入力が5回続いた場合、その確認コードは使用できなくなりますので、新しい確認コードを取得してください。",
                "A confirmation code is valid for ten minutes. After five wrong entries it is void and a new one must be requested.",
            ),
            Text(
                "迷惑メール対策の設定によりメールが届かない場合があります。受信設定を確認のうえ、再送を行ってください。",
                "Spam filters may hold the mail back. Check your settings and have the code sent again.",
            ),
        ),
    ),
    Article(
        Text("第6条　顔写真", "Article 6: Face photo"),
        (
            Text(
                "顔写真は、申請者本人のみが写っている、6か月以内に撮影したものに限ります。正面を向き、帽子をかぶらず、背景のないものを使用してください。",
                "The photo must show the applicant alone and be taken within six months, facing front, without a hat, before a plain background.",
            ),
            Text(
                "画像はJPEG形式、カラー（RGB）とし、ファイルの大きさは20KB以上7MB以下、縦横の画素数はそれぞれ480ピクセル以上6,000ピクセル以下とします。",
                "It must be a JPEG file in colour (RGB) of 20 KB to 7 MB, each side 480 to 6,000 pixels.",
            ),
            Text(
                "顔の輪郭が隠れているもの、目を閉じているもの、影や反射があるもの、加工されたものは、再提出をお願いすることがあります。",
                "Photos in which the outline of the face is hidden, the eyes are closed, or which show shadows, reflections or editing may have to be submitted again.",
            ),
            Text(
                "宗教上または医療上の理由により顔の一部を覆う必要がある方は、申請の前に市区町村の窓口へご相談ください。",
                "If you must cover part of your face for religious or medical reasons, ask the counter of your municipality before applying.",
            ),
        ),
    ),
    Article(
        Text("第7条　電子証明書", "Article 7: Certificates"),
        (
            Text(
                "電子証明書の発行を希望する場合は、申請の際に選択してください。15歳未満の方には、原則として署名用電子証明書を発行しません。",
                "Choose the certificates you want when you apply. Signature certificates are as a rule not issued to persons under 15.",
            ),
            Text(
                "署名用電子証明書の暗証番号は、英大文字と数字を組み合わせた6文字以上16文字以下とします。利用者証明用電子証明書の暗証番号は、数字4桁とします。",
                "The PIN of the signature certificate has 6 to 16 capital letters and digits; that of the user authentication certificate has four digits.",
            ),
            Text(
                "署名用電子証明書の暗証番号は5回、その他の暗証番号は3回続けて間違えるとロックされます。ロックの解除は市区町村の窓口で行います。",
                "Five wrong entries in a row lock the signature PIN, three lock the others. Only the counter of your municipality can unlock them.",
            ),
            Text(
                "電子証明書の有効期間は、発行の日から5回目の誕生日までです。更新の時期が近づくと通知が届きます。",
                "Certificates are valid until the fifth birthday after issue. You will be notified when renewal is due.",
            ),
        ),
    ),
    Article(
        Text("第8条　申請内容の確認と審査", "Article 8: Checking of applications"),
        (
            Text(
                "申請者は、送信の前に申請内容の確認画面で入力した内容を確認するものとします。送信した後に内容を変更することはできません。",
                "Check everything on the confirmation page before sending. The content cannot be changed afterwards.",
            ),
            Text(
                "申請内容または顔写真に不備がある場合は、連絡先のメールアドレスへお知らせします。お知らせの内容に従い、再度申請を行ってください。",
                "If something in the application or the photo is wrong, you will be told by e-mail and asked to apply again.",
            ),
            Text(
                "申請の受付からカードの交付の準備が整うまで、おおむね1か月かかります。時期により、さらに日数を要することがあります。",
                "It takes about one month until the card is ready, and longer at busy times.",
            ),
        ),
    ),
    Article(
        Text("第9条　カードの受取り", "Article 9: Collecting the card"),
        (
            Text(
                "カードの準備が整うと、交付通知書（はがき）が住民票の住所に届きます。交付通知書、本人確認書類および必要な書類を持って、指定された窓口へお越しください。",
                "When the card is ready, a notice is sent to your registered address. Bring the notice, proof of identity and other required papers to the counter named in it.",
            ),
            Text(
                "受取りには、原則として申請者本人がお越しください。病気、障害その他やむを得ない理由がある場合は、代理人による受取りができることがあります。",
                "Collect the card in person. In cases of illness, disability or other compelling reasons a representative may be allowed.",
            ),
            Text(
                "受取りの際に、暗証番号を設定していただきます。生年月日など、他人に推測されやすい番号は使用しないでください。",
                "You set your PINs when you collect the card. Do not use numbers that others can guess, such as your date of birth.",
            ),
        ),
    ),
    Article(
        Text("第10条　個人情報の取扱い", "Article 10: Personal data"),
        (
            Text(
                "本サイトに入力された内容は、送信を受け付けたことを確認するために一時的にメモリ上に保持され、本サイトの停止とともに消去されます。ディスクその他の媒体に保存することはありません。",
                "What you enter is held in memory only, so that its receipt can be checked, and is gone when this site stops. It is never written to a disk or other medium.",
            ),
            Text(
                "顔写真は、条件を満たすことを確認した後、直ちに破棄します。保持するのは、画像の大きさおよび照合用の値のみです。",
                "The photo is dropped as soon as it was checked. Only its dimensions and a value for comparison are kept.",
            ),
            Text(
                "本サイトは、利用者を識別するために、無作為に生成した値をCookieに保存します。この値は、ブラウザを閉じると消去されます。",
                "This site stores a random value in a cookie to recognise your visit. It is deleted when you close the browser.",
            ),
            Text(
                "本サイトは練習用です。実在する方の氏名、生年月日、口座番号、暗証番号その他の個人情報を入力しないでください。",
                "This is a practice site. Do not enter names, dates of birth, account numbers, PINs or other data of real persons.",
            ),
        ),
    ),
    Article(
        Text("第11条　禁止事項", "Article 11: Prohibited acts"),
        (
            Text(
                "他人の申請書IDを使用すること、虚偽の内容を入力することその他不正な申請を行うことを禁止します。",
                "It is prohibited to use another person's application ID, to enter false statements or to apply dishonestly in any other way.",
            ),
            Text(
                "本サイトの運営を妨げる行為、大量の送信を行う行為および不正に情報を取得しようとする行為を禁止します。",
                "It is prohibited to disturb this site, to send large numbers of requests or to try to obtain information unlawfully.",
            ),
            Text(
                "前2項に反する行為があった場合は、その方の利用を停止することがあります。",
                "Persons who act against the above may be excluded from use.",
            ),
        ),
    ),
    Article(
        Text("第12条　手数料", "Article 12: Fees"),
        (
            Text(
                "初回の交付に手数料はかかりません。紛失などによる再交付には、カードの手数料800円および電子証明書の手数料200円がかかります。",
                "The first card is free. Re-issue, for example after loss, costs 800 yen for the card and 200 yen for the certificates.",
            ),
            Text(
                "盗難、災害その他本人の責めによらない理由による再交付については、手数料が免除されることがあります。",
                "The fee may be waived if the card was lost through theft, disaster or other reasons beyond your control.",
            ),
            Text(
                "通信に必要な費用は、申請者の負担とします。",
                "The cost of communication is borne by the applicant.",
            ),
        ),
    ),
    Article(
        Text("第13条　免責", "Article 13: Liability"),
        (
            Text(
                "通信回線または機器の障害、利用の停止その他の事由により申請者に生じた損害について、故意または重大な過失がある場合を除き、責任を負いません。",
                "There is no liability for damage from faults of lines or equipment, interruptions or other causes, except for intent or gross negligence.",
            ),
            Text(
                "申請者は、使用する機器の安全を保つために必要な措置を自ら講じるものとします。",
                "Applicants see to the security of the devices they use.",
            ),
        ),
    ),
    Article(
        Text("第14条　規約の変更", "Article 14: Changes"),
        (
            Text(
                "この規約は、必要に応じて変更することがあります。変更後の規約は、本サイトに掲載した時から効力を生じます。",
                "These terms may be changed when needed. Changes take effect when they are published on this site.",
            ),
            Text(
                "この規約は日本法に従って解釈されます。日本語版と英語版の間に相違がある場合は、日本語版を優先します。",
                "These terms are interpreted under Japanese law. Where the Japanese and the English text differ, the Japanese text prevails.",
            ),
        ),
    ),
)
