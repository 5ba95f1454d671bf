/** Tabs with roving focus (WAI-ARIA Authoring Practices): arrows, Home and End move. */

import { useRef, type KeyboardEvent, type ReactNode } from "react";

import styles from "./Tabs.module.css";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly badge: ReactNode;
  readonly content: ReactNode;
}

export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}): ReactNode {
  const { tabs, selected, onSelect } = props;
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const next = neighbour(tabs, selected, event.key);
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };

  return (
    <section className={styles.tabs} aria-label={props.label}>
      <div ref={list} className={styles.list} role="tablist" aria-label={props.label}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={tab.id === selected}
            aria-controls={`panel-${tab.id}`}
            tabIndex={tab.id === selected ? 0 : -1}
            data-testid={`tab-${tab.id}`}
            onKeyDown={move}
            onClick={() => {
              onSelect(tab.id);
            }}
          >
            {tab.label}
            {tab.badge}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          id={`panel-${tab.id}`}
          role="tabpanel"
          className={styles.panel}
          aria-labelledby={`tab-${tab.id}`}
          hidden={tab.id !== selected}
        >
          {tab.content}
        </div>
      ))}
    </section>
  );
}

function neighbour<Id extends string>(
  tabs: readonly Tab<Id>[],
  selected: Id,
  key: string,
): Id | null {
  const at = tabs.findIndex((tab) => tab.id === selected);
  const last = tabs.length - 1;
  const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[key];
  if (target === undefined) return null;
  return tabs.at(target > last ? 0 : target)?.id ?? null;
}
