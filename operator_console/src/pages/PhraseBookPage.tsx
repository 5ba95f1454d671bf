/** The city's own wording of approved phrases (公式訳の編集): for supervisors alone. */

import type { Phrase, PhraseBook } from "@madoguchi/shared/protocol";
import { Banner, Button } from "@madoguchi/shared/ui";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";

import { search } from "../captions/phraseBook.ts";
import { phraseFailure } from "../captions/phraseFailure.ts";
import { fetchPhrases, resetPhrase, savePhrase, type RestResult } from "../link/rest.ts";
import { useConsoleLanguage, useTexts, type Texts } from "../texts/index.ts";
import styles from "./PhraseBookPage.module.css";
import { PhraseEditor } from "./PhraseEditor.tsx";

export interface Told {
  readonly tone: "success" | "warning";
  readonly text: string;
}

export function PhraseBookPage(props: { readonly onLeave: () => void }): ReactNode {
  const t = useTexts();
  const { book, told, editing, setEditing, load, answered } = useEditing(t.phraseBook);
  const [asked, setAsked] = useState("");
  const shown = useMemo(() => search(book?.procedures ?? [], asked), [book, asked]);
  const count = shown.reduce((sum, group) => sum + group.phrases.length, 0);
  const language = useConsoleLanguage();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t.phraseBook.title}</h1>
        <Button variant="secondary" data-testid="phrase-book-back" onClick={props.onLeave}>
          {t.phraseBook.back}
        </Button>
      </div>
      <p>{t.phraseBook.lead}</p>
      {told !== null && (
        <Banner tone={told.tone} testId="phrase-book-told">
          {told.text}
        </Banner>
      )}
      <div className={styles.find}>
        <input
          type="search"
          aria-label={t.phrases.search}
          placeholder={t.phrases.searchHint}
          value={asked}
          data-testid="phrase-book-search"
          onChange={(event) => {
            setAsked(event.target.value);
          }}
        />
        <span role="status">{t.phraseBook.count(count)}</span>
        {book === null && told !== null && <Button onClick={load}>{t.common.retry}</Button>}
      </div>
      {shown.map((group) => (
        <section key={group.procedure} aria-labelledby={`group-${group.procedure}`}>
          <h2 id={`group-${group.procedure}`}>{group.title[language]}</h2>
          <ul className={styles.phrases}>
            {group.phrases.map((phrase) => (
              <li key={phrase.id} className={styles.phrase} data-phrase={phrase.id}>
                {editing === phrase.id ? (
                  <PhraseEditor
                    phrase={phrase}
                    onSave={async (wording) => {
                      answered(await savePhrase(phrase.id, wording), t.phraseBook.saved);
                    }}
                    onReset={async () => {
                      answered(await resetPhrase(phrase.id), t.phraseBook.wasReset);
                    }}
                    onCancel={() => {
                      setEditing(null);
                    }}
                  />
                ) : (
                  <Wording
                    phrase={phrase}
                    onEdit={() => {
                      setEditing(phrase.id);
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The book, the phrase in hand, and what came of the last change. */
function useEditing(t: Texts["phraseBook"]) {
  const language = useConsoleLanguage();
  const [book, setBook] = useState<PhraseBook | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const load = useCallback((): void => {
    void fetchPhrases().then((result) => {
      if (result.ok) setBook(result.value);
      else setTold({ tone: "warning", text: phraseFailure(result.failure, t, language) });
    });
  }, [t, language]);
  useEffect(load, [load]);
  const answered = (result: RestResult<Phrase | null>, done: string): void => {
    if (result.ok) {
      setTold({ tone: "success", text: done });
      setEditing(null);
    } else setTold({ tone: "warning", text: phraseFailure(result.failure, t, language) });
    // Also after a conflict: the present wording is what is to be edited then.
    if (result.ok || (result.failure.kind === "refused" && result.failure.status === 409)) load();
  };
  return { book, told, editing, setEditing, load, answered };
}

function Wording(props: { readonly phrase: Phrase; readonly onEdit: () => void }): ReactNode {
  const { phrase } = props;
  const t = useTexts();
  return (
    <>
      <div className={styles.words}>
        <p lang="ja">{phrase.ja}</p>
        <p lang="en">{phrase.en}</p>
        <p lang="ja" className={styles.quiet}>
          {phrase.easy}
        </p>
        <p className={styles.quiet}>
          {t.phraseBook.columnSpeaker}: {t.phraseBook.speaker[phrase.speaker]}
          {phrase.key !== null && <kbd>{phrase.key}</kbd>}
          {phrase.edited && <b>{t.phrases.edited}</b>}
        </p>
      </div>
      <Button
        variant="secondary"
        aria-label={`${t.phraseBook.edit}: ${phrase.ja}`}
        data-testid="phrase-edit"
        onClick={props.onEdit}
      >
        {t.phraseBook.edit}
      </Button>
    </>
  );
}
