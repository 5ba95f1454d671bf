/** Choose one device by its name; null is the system's default. */

import { useId, type ReactNode } from "react";

import { useTexts } from "../texts/index.ts";
import styles from "./DeviceSelect.module.css";

export function DeviceSelect(props: {
  readonly label: string;
  readonly testId: string;
  readonly devices: readonly MediaDeviceInfo[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}): ReactNode {
  const t = useTexts();
  const id = useId();
  const { devices, value } = props;
  const named = devices.filter((device) => !["", "default"].includes(device.deviceId));
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{t.devices.choose(props.label)}</label>
      <select
        id={id}
        className={styles.select}
        data-testid={props.testId}
        value={named.some((device) => device.deviceId === value) ? (value ?? "") : ""}
        onChange={(event) => {
          props.onChange(event.target.value === "" ? null : event.target.value);
        }}
      >
        <option value="">{t.devices.defaultDevice}</option>
        {named.map((device) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label === "" ? props.label : device.label}
          </option>
        ))}
      </select>
    </div>
  );
}
