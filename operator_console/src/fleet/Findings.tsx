/** Findings: what is ill in full, with what the counter and IT can do; the rest folded away. */

import type { DiagnosisFinding } from "@madoguchi/shared/protocol";
import type { ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import { ClerkPicture } from "./ClerkPicture.tsx";
import styles from "./Fleet.module.css";
import { byUrgency } from "./fleet.ts";
import { useWords } from "./useWords.ts";

export function Findings(props: { readonly findings: readonly DiagnosisFinding[] }): ReactNode {
  const t = useTexts().fleet;
  const findings = byUrgency(props.findings);
  const ill = findings.filter(isIll);
  const well = findings.filter((finding) => !isIll(finding));
  return (
    <>
      <ul className={styles.findings}>
        {ill.map((finding) => (
          <Finding key={finding.id} finding={finding} />
        ))}
      </ul>
      {well.length > 0 && (
        <details>
          <summary>{t.wellCount(well.length)}</summary>
          <ul className={styles.findings}>
            {well.map((finding) => (
              <Finding key={finding.id} finding={finding} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Finding(props: { readonly finding: DiagnosisFinding }): ReactNode {
  const { finding } = props;
  const t = useTexts().fleet;
  const say = useWords();
  return (
    <li data-verdict={finding.verdict} data-testid="finding">
      <p>
        <b>
          {t.verdict[finding.verdict]} {say(finding.title)}
        </b>{" "}
        <code>{finding.id}</code>
      </p>
      <p className={styles.quiet}>
        {t.evidence}: {say(finding.evidence)}
      </p>
      {finding.clerk !== null && (
        <p className={styles.clerk}>
          <ClerkPicture probe={finding.id} />
          <span>
            {t.clerk}: {say(finding.clerk)}
          </span>
        </p>
      )}
      {finding.todo !== null && (
        <p>
          {t.todo}: {say(finding.todo)}
        </p>
      )}
      {finding.command !== null && (
        <p>
          {t.command}: <code>{finding.command}</code>
        </p>
      )}
    </li>
  );
}

function isIll(finding: DiagnosisFinding): boolean {
  return finding.verdict === "fail" || finding.verdict === "warn";
}
