/** Approved phrases (定型文): by key, by procedure, by search; blanks are filled in before sending. */

import type { Phrase, PhraseGroup, PhraseSay, Purpose } from "@madoguchi/shared/protocol";
import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

import { isPresent, PHRASE_KEYS, search, type PhraseKey } from "../../captions/phraseBook.ts";
import { filled } from "../../captions/slots.ts";
import { isImeStroke } from "../../state/shortcuts.ts";
import { useConsoleLanguage, useTexts } from "../../texts/index.ts";
import { PhraseForm } from "./PhraseForm.tsx";
import styles from "./PhrasePalette.module.css";

const ALL = "";
const PHRASE = "[data-phrase]";

export interface PaletteProps {
  readonly groups: readonly PhraseGroup[];
  readonly keys: ReadonlyMap<PhraseKey, Phrase>;
  readonly purpose: Purpose;
  /** The phrase whose blanks are being filled in; null while the list is shown. */
  readonly open: Phrase | null;
  readonly onOpen: (phrase: Phrase | null) => void;
  readonly onSay: (phrase: Phrase, slots: PhraseSay["slots"]) => void;
  /** The search is on the screen now: whoever waits for it may go there. */
  readonly onSearchable: () => void;
}

export const PHRASE_SEARCH_ID = "phrase-search";

export function PhrasePalette(props: PaletteProps): ReactNode {
  const { groups, keys, purpose, open, onOpen, onSay, onSearchable } = props;
  const t = useTexts().phrases;
  const groupId = useId();
  const language = useConsoleLanguage();
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState(ALL);
  const shown = useMemo(() => {
    const found = search(groups, asked);
    return chosen === ALL ? found : found.filter((group) => group.procedure === chosen);
  }, [groups, asked, chosen]);
  useLayoutEffect(() => {
    if (open === null) onSearchable();
  }, [open, onSearchable]);
  if (open !== null) {
    return <PhraseForm key={open.id} phrase={open} onSay={onSay} onBack={() => { onOpen(null); }} />;
  }
  const pick = (phrase: Phrase): void => {
    if (Object.keys(phrase.slots).length === 0) onSay(phrase, {});
    else onOpen(phrase);
  };
  return (
    <section className={styles.palette} aria-label={t.title}>
      <Keys keys={keys} onPick={pick} />
      <div className={styles.find}>
        <input
          id={PHRASE_SEARCH_ID}
          type="search"
          className={styles.search}
          aria-label={t.search}
          placeholder={t.search}
          title={t.searchHint}
          value={asked}
          data-testid="phrase-search"
          onChange={(event) => {
            setAsked(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" || isImeStroke(event.nativeEvent)) return;
            event.preventDefault();
            list.current?.querySelector<HTMLElement>(PHRASE)?.focus();
          }}
        />
        <select
          id={groupId}
          className={styles.group}
          aria-label={t.group}
          value={chosen}
          data-testid="phrase-group"
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        >
          <option value={ALL}>{t.allGroups}</option>
          {groups.map((group) => (
            <option key={group.procedure} value={group.procedure}>
              {group.title[language]}
            </option>
          ))}
        </select>
      </div>
      <div ref={list} className={styles.list} data-testid="phrase-list" onKeyDown={moveInList}>
        {shown.length === 0 && <p role="status">{t.none}</p>}
        {shown.map((group, at) => (
          <Group
            key={group.procedure}
            first={at === 0}
            group={group}
            title={
              isPresent(group, purpose)
                ? t.present(group.title[language])
                : group.title[language]
            }
            onPick={pick}
          />
        ))}
      </div>
    </section>
  );
}

/** How an empty slot is written: by what it wants. */
function useBlank(): (name: string) => string {
  const t = useTexts().phrases;
  return (name) => t.blank(Object.entries(t.slots).find(([key]) => key === name)?.[1] ?? name);
}

function Keys(props: {
  readonly keys: ReadonlyMap<PhraseKey, Phrase>;
  readonly onPick: (phrase: Phrase) => void;
}): ReactNode {
  const t = useTexts().phrases;
  const language = useConsoleLanguage();
  const blank = useBlank();
  if (props.keys.size === 0) return null;
  return (
    <div className={styles.keys} role="group" aria-label={t.keys}>
      {PHRASE_KEYS.map((key) => {
        const phrase = props.keys.get(key);
        if (phrase === undefined) return null;
        const text = filled(phrase[language], {}, blank);
        return (
          <button
            key={key}
            type="button"
            className={styles.key}
            title={text}
            data-testid={`phrase-${key}`}
            onClick={() => {
              props.onPick(phrase);
            }}
          >
            <kbd>{key}</kbd>
            <span>{text}</span>
          </button>
        );
      })}
    </div>
  );
}

/** The list is one stop of Tab, for it is long; arrows, Home and End move inside it. */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(PHRASE)];
  const at = all.findIndex((one) => one === document.activeElement);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1,
  };
  const target = Object.hasOwn(moves, event.key) ? all[moves[event.key] ?? -1] : undefined;
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function Group(props: {
  readonly group: PhraseGroup;
  /** The list's first group: its first phrase is where Tab enters. */
  readonly first: boolean;
  readonly title: string;
  readonly onPick: (phrase: Phrase) => void;
}): ReactNode {
  const { group, first, title, onPick } = props;
  const t = useTexts().phrases;
  const language = useConsoleLanguage();
  const other = language === "ja" ? "en" : "ja";
  const blank = useBlank();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <ul className={styles.phrases}>
        {group.phrases.map((phrase, at) => (
          <li key={phrase.id}>
            <button
              type="button"
              tabIndex={first && at === 0 ? 0 : -1}
              className={styles.phrase}
              data-testid="phrase"
              data-phrase={phrase.id}
              onClick={() => {
                onPick(phrase);
              }}
            >
              <span lang={language}>{filled(phrase[language], {}, blank)}</span>
              <small lang={other}>{filled(phrase[other], {}, blank)}</small>
              {phrase.key !== null && <kbd>{phrase.key}</kbd>}
              {phrase.edited && <em className={styles.edited}>{t.edited}</em>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
