/** The list of shortcuts, each of which can be switched off (WCAG 2.1.4). */

import { Button, Dialog } from "@madoguchi/shared/ui";
import type { ReactNode } from "react";

import { SHORTCUT_IDS, shortcutLabel, type ShortcutId } from "../state/shortcuts.ts";
import { useTexts } from "../texts/index.ts";
import { usePreferences } from "./preferences.tsx";
import styles from "./ShortcutsDialog.module.css";

export function ShortcutsDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTexts();
  const fixed = [
    { keys: "?", name: t.shortcutsDialog.list },
    { keys: t.shortcutsDialog.escapeTwice, name: t.shortcutsDialog.giveBack },
    { keys: t.shortcutsDialog.pictureKeys, name: t.shortcutsDialog.pictureInput },
    { keys: "+ − 0", name: t.shortcutsDialog.zoomKeys },
    { keys: t.shortcutsDialog.wheel, name: t.shortcutsDialog.wheelZoom },
    { keys: t.shortcutsDialog.phraseKeys, name: t.shortcutsDialog.phraseKeysSay },
    { keys: t.shortcutsDialog.arrows, name: t.shortcutsDialog.tabKeys },
  ];
  return (
    <Dialog
      open={props.open}
      title={t.shortcutsDialog.title}
      onClose={props.onClose}
      testId="shortcuts-dialog"
      actions={<Button onClick={props.onClose}>{t.common.close}</Button>}
    >
      <p>{t.shortcutsDialog.lead}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.shortcutsDialog.columnKey}</th>
            <th scope="col">{t.shortcutsDialog.columnAction}</th>
            <th scope="col">{t.shortcutsDialog.columnOn}</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUT_IDS.map((id) => (
            <ShortcutRow key={id} id={id} />
          ))}
          {fixed.map(({ keys, name }) => (
            <tr key={keys}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{name}</td>
              <td>{t.shortcutsDialog.alwaysOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

function ShortcutRow(props: { readonly id: ShortcutId }): ReactNode {
  const { id } = props;
  const t = useTexts();
  const { preferences, change } = usePreferences();
  const off = preferences.shortcutsOff.includes(id);
  const name = t.shortcutsDialog.names[id];
  return (
    <tr data-off={off}>
      <td>
        <kbd>{shortcutLabel(id)}</kbd>
      </td>
      <td>{name}</td>
      <td>
        <input
          type="checkbox"
          className={styles.tick}
          checked={!off}
          aria-label={t.shortcutsDialog.useShortcut(name)}
          data-testid={`shortcut-${id}`}
          onChange={() => {
            const others = preferences.shortcutsOff.filter((each) => each !== id);
            change({ shortcutsOff: off ? others : [...others, id] });
          }}
        />
      </td>
    </tr>
  );
}
