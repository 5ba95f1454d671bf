"""What to say about a photo, in Japanese, easy Japanese (やさしい日本語) and English.

The order of `ADVICE` is the order of importance: the coach gives the first that applies.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

AdviceId = Literal[
    "more_light",
    "no_face",
    "many_faces",
    "closer",
    "farther",
    "centre",
    "lower",
    "higher",
    "straighten",
    "less_light",
    "even_light",
    "hold_still",
    "show_eyes",
    "glare",
    "red_eye",
    "colour",
    "plain_background",
    "more_pixels",
    "fewer_pixels",
    "shape",
    "larger_file",
    "smaller_file",
    "jpeg",
    "strip_metadata",
]

IMPORTANCE: Final[tuple[AdviceId, ...]] = get_args(AdviceId)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in the three languages of the kiosk."""

    ja: str
    easy: str
    en: str


ADVICE: Final[dict[AdviceId, Sentence]] = {
    "no_face": Sentence(
        "顔が見つかりません。枠の中に顔を入れてください。",
        "かおが みえません。わくの なかに かおを いれてください。",
        "No face was found. Put your face inside the outline.",
    ),
    "many_faces": Sentence(
        "お一人で写ってください。",
        "ひとりで うつってください。",
        "Only one person may be in the picture.",
    ),
    "closer": Sentence(
        "もう少しカメラに近づいてください。",
        "もうすこし カメラに ちかづいてください。",
        "Come a little closer to the camera.",
    ),
    "farther": Sentence(
        "もう少しカメラから離れてください。",
        "もうすこし カメラから はなれてください。",
        "Move a little away from the camera.",
    ),
    "centre": Sentence(
        "顔を枠の真ん中に合わせてください。",
        "かおを わくの まんなかに してください。",
        "Move your face to the middle of the outline.",
    ),
    "lower": Sentence(
        "頭の上に余白を空けてください。少し低くしてください。",
        "あたまの うえを あけてください。すこし したへ。",
        "Leave some room above your head. Move down a little.",
    ),
    "higher": Sentence(
        "少し高くしてください。頭の上が空きすぎています。",
        "すこし うえへ うごいてください。",
        "Move up a little. There is too much room above your head.",
    ),
    "straighten": Sentence(
        "頭をまっすぐにしてください。",
        "あたまを まっすぐに してください。",
        "Hold your head straight.",
    ),
    "more_light": Sentence(
        "暗いです。ライトをつけるか、明るい方を向いてください。",
        "くらいです。ライトを つけてください。",
        "It is too dark. Switch the light on or face it.",
    ),
    "less_light": Sentence(
        "明るすぎます。ライトを弱くしてください。",
        "あかるすぎます。ライトを よわく してください。",
        "It is too bright. Dim the light.",
    ),
    "even_light": Sentence(
        "顔の片側が暗いです。光が正面から当たるようにしてください。",
        "かおの かたがわが くらいです。ひかりの ほうを むいてください。",
        "One side of your face is dark. Turn so that light comes from the front.",
    ),
    "hold_still": Sentence(
        "ぼけています。動かずにカメラを見てください。",
        "ぼけています。うごかないで カメラを みてください。",
        "The picture is blurred. Hold still and look at the camera.",
    ),
    "show_eyes": Sentence(
        "両目が見えるようにしてください。",
        "りょうほうの めが みえるように してください。",
        "Make sure that both eyes can be seen.",
    ),
    "glare": Sentence(
        "眼鏡が光っています。少しあごを引くか、眼鏡を外してください。",
        "めがねが ひかっています。すこし したを むくか、めがねを とってください。",
        "Your glasses reflect light. Lower your chin a little or take them off.",
    ),
    "red_eye": Sentence(
        "目が赤く写っています。撮り直してください。",
        "めが あかいです。もういちど とってください。",
        "Your eyes look red. Take the photo again.",
    ),
    "colour": Sentence(
        "顔の色が不自然です。色のついた光を消してください。",
        "かおの いろが へんです。いろの ついた ひかりを けしてください。",
        "The colours look wrong. Switch coloured light off.",
    ),
    "plain_background": Sentence(
        "背景に物や影、模様があります。無地の背景の前に座ってください。",
        "うしろに ものや かげが あります。うしろに なにも ないように してください。",
        "There are things, shadows or patterns behind you. Sit before the plain background.",
    ),
    "more_pixels": Sentence(
        "画像が小さすぎます（縦横とも480ピクセル以上）。",
        "しゃしんが ちいさいです。",
        "The picture is too small (each side at least 480 pixels).",
    ),
    "fewer_pixels": Sentence(
        "画像が大きすぎます（縦横とも6,000ピクセル以下）。",
        "しゃしんが おおきすぎます。",
        "The picture is too large (each side at most 6,000 pixels).",
    ),
    "shape": Sentence(
        "縦横の比が違います（縦4.5：横3.5）。",
        "しゃしんの かたちが ちがいます。",
        "The picture's shape is not 4.5 high to 3.5 wide.",
    ),
    "larger_file": Sentence(
        "ファイルが小さすぎます（20KB以上）。",
        "ファイルが ちいさすぎます。",
        "The file is too small (at least 20 KB).",
    ),
    "smaller_file": Sentence(
        "ファイルが大きすぎます（7MB以下）。",
        "ファイルが おおきすぎます。",
        "The file is too large (at most 7 MB).",
    ),
    "jpeg": Sentence(
        "JPEG形式のファイルにしてください。",
        "JPEGの ファイルに してください。",
        "The file must be a JPEG.",
    ),
    "strip_metadata": Sentence(
        "ファイルに撮影情報（場所など）が残っています。消してから使ってください。",
        "ファイルに ばしょなどの じょうほうが あります。けしてください。",
        "The file still tells where or how it was taken. Remove that first.",
    ),
}

CHECKLIST: Final[dict[str, Sentence]] = {
    "recent": Sentence(
        "6か月以内に撮影した本人の写真ですか。",
        "6かげつ いないに とった しゃしんですか。",
        "Is it of the applicant and taken within six months?",
    ),
    "hat": Sentence(
        "帽子をかぶっていませんか（宗教上・医療上の理由があるときは窓口で確認）。",
        "ぼうしを とりましたか。（りゆうが あるときは いってください）",
        "No hat? (For religious or medical reasons ask the counter.)",
    ),
    "mask": Sentence(
        "マスクやサングラスをしていませんか（医療上の理由があるときは窓口で確認）。",
        "マスクや サングラスを とりましたか。（りゆうが あるときは いってください）",
        "No mask or sunglasses? (For medical reasons ask the counter.)",
    ),
    "expression": Sentence(
        "普段と著しく違う表情ではありませんか。目を開け、口を閉じていますか。",
        "めを あけて、くちを とじていますか。",
        "A usual expression, eyes open and mouth closed?",
    ),
    "facing": Sentence(
        "顔が正面を向いていますか。",
        "かおは まえを むいていますか。",
        "Is the face turned to the front?",
    ),
    "hair": Sentence(
        "髪や眼鏡の縁が目にかかっていませんか。",
        "かみや めがねが めに かかっていませんか。",
        "Are the eyes free of hair and of the rim of glasses?",
    ),
    "edited": Sentence(
        "加工（美肌・輪郭の修正など）をしていませんか。",
        "しゃしんを アプリで なおしていませんか。",
        "Is the photo free of retouching?",
    ),
}
"""What no measure decides: asked of people, who may always answer that it does not apply."""
