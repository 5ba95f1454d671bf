/** Own icons, 24 × 24, drawn with the text's colour and hidden from screen readers. */

import type { ReactNode } from "react";

interface IconProps {
  /** Edge in CSS pixels. */
  readonly size?: number;
}

function icon(drawing: ReactNode): (props: IconProps) => ReactNode {
  return function Icon({ size = 24 }: IconProps): ReactNode {
    return (
      <svg
        viewBox="0 0 24 24"
        width={size}
        height={size}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };
}

export const BackIcon = icon(
  <>
    <path d="M20 12H5 M11 5l-7 7 7 7" />
  </>,
);

export const BoxIcon = icon(
  <>
    <path d="M4 5h16v14H4z M8 12h8 M8 15.5h5" />
  </>,
);

export const CalendarIcon = icon(
  <>
    <path d="M4 6h16v14H4z M4 11h16 M8 3v5 M16 3v5" />
  </>,
);

export const CameraIcon = icon(
  <>
    <path d="M3 7h11v10H3z M14 11l6-3v8l-6-3" />
  </>,
);

export const CameraOffIcon = icon(
  <>
    <path d="M3 7h11v10H3z M14 11l6-3v8l-6-3 M3 3l18 18" />
  </>,
);

export const CardIcon = icon(
  <>
    <path d="M3 5h18v14H3z M3 9.5h18 M7 15h4" />
  </>,
);

export const ChatIcon = icon(
  <>
    <path d="M4 5h16v11H10l-4 4v-4H4z" />
  </>,
);

export const CheckIcon = icon(
  <>
    <path d="M4 12.5l5 5L20 6.5" />
  </>,
);

export const CloseIcon = icon(
  <>
    <path d="M5 5l14 14 M19 5L5 19" />
  </>,
);

export const CursorIcon = icon(
  <>
    <path d="M5 3l14 8-6 1.5L10 19z" />
  </>,
);

export const EraserIcon = icon(
  <>
    <path d="M4 15L14 5l6 6-9 9H8z M9 10l6 6 M11 20h9" />
  </>,
);

export const EyeIcon = icon(
  <>
    <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z" />
    <circle cx="12" cy="12" r="3" />
  </>,
);

export const EyeOffIcon = icon(
  <>
    <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z M3 3l18 18" />
    <circle cx="12" cy="12" r="3" />
  </>,
);

export const HandIcon = icon(
  <>
    <path d="M8 12V5.5a1.5 1.5 0 0 1 3 0V11 M11 11V4a1.5 1.5 0 0 1 3 0v7 M14 11V5.5a1.5 1.5 0 0 1 3 0V14c0 4-2 7-6 7-3 0-4.5-1.5-5.5-3.5L3.5 13.5a1.5 1.5 0 0 1 2.5-1.5L8 14.5V12" />
  </>,
);

export const HandOverIcon = icon(
  <>
    <path d="M3 8h13l-4-4 M21 16H8l4 4" />
  </>,
);

export const HangUpIcon = icon(
  <>
    <path d="M3 15c0-3 4-6 9-6s9 3 9 6v2l-5-1v-3a13 13 0 0 0-8 0v3l-5 1z" />
  </>,
);

export const HeadsetIcon = icon(
  <>
    <path d="M4 14v-2a8 8 0 0 1 16 0v2 M4 13h3v6H5a1 1 0 0 1-1-1z M20 13h-3v6h2a1 1 0 0 0 1-1z M19 19c0 2-2 3-5 3" />
  </>,
);

export const HomeIcon = icon(
  <>
    <path d="M3 11l9-7 9 7 M6 9v11h12V9 M10 20v-6h4v6" />
  </>,
);

export const HourglassIcon = icon(
  <>
    <path d="M6 3h12 M6 21h12 M7 3c0 6 4 6 5 9-1 3-5 3-5 9 M17 3c0 6-4 6-5 9 1 3 5 3 5 9" />
  </>,
);

export const InfoIcon = icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v6 M12 7.5v.5" />
  </>,
);

export const LockIcon = icon(
  <>
    <path d="M5 11h14v9H5z M8 11V7a4 4 0 0 1 8 0v4" />
  </>,
);

export const MicIcon = icon(
  <>
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5 11a7 7 0 0 0 14 0 M12 18v3" />
  </>,
);

export const MicOffIcon = icon(
  <>
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5 11a7 7 0 0 0 14 0 M12 18v3 M3 3l18 18" />
  </>,
);

export const PenIcon = icon(
  <>
    <path d="M4 20l1-5L16 4l4 4L9 19z M13.5 6.5l4 4" />
  </>,
);

export const TypeIcon = icon(<path d="M5 7V4h14v3M12 4v16M9 20h6" />);

export const PersonIcon = icon(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4 21a8 8 0 0 1 16 0z" />
  </>,
);

export const PersonKeyIcon = icon(
  <>
    <circle cx="8" cy="7" r="4" />
    <path d="M2 20c0-5 3-7 6-7 1.5 0 3 .5 4 1.5" />
    <circle cx="15" cy="19" r="2.5" />
    <path d="M16.8 17.2L22 12 M19.5 14.5l2 2" />
  </>,
);

export const PhoneIcon = icon(
  <>
    <path d="M6 3h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.5v4a2 2 0 0 1-2 2C10 20 4 14 4 5a2 2 0 0 1 2-2z" />
  </>,
);

export const PointIcon = icon(
  <>
    <path d="M5 3l14 8-6 1.5L10 19z M13.5 13.5L18 20" />
  </>,
);

export const ReloadIcon = icon(
  <>
    <path d="M19 12a7 7 0 1 1-2.2-5.1 M20 4v4h-4" />
  </>,
);

export const SpeakerIcon = icon(
  <>
    <path d="M4 9h4l5-4v14l-5-4H4z M16 9a4 4 0 0 1 0 6 M18.5 6.5a8 8 0 0 1 0 11" />
  </>,
);

export const TrashIcon = icon(
  <>
    <path d="M4 7h16 M9 7V4h6v3 M6 7l1 14h10l1-14 M10 11v6 M14 11v6" />
  </>,
);

export const UndoIcon = icon(
  <>
    <path d="M4 9h10a5 5 0 0 1 0 10H8 M8 5L4 9l4 4" />
  </>,
);

export const WarningIcon = icon(
  <>
    <path d="M12 3L2 20h20z M12 9v5 M12 16.8v.4" />
  </>,
);

export const CaptionIcon = icon(
  <>
    <path d="M3 5h18v14H3z M6 12h6 M15 12h3 M6 15.5h3 M12 15.5h6" />
  </>,
);

export const MachineIcon = icon(
  <>
    <path d="M6 6h12v12H6z M9.5 9.5h5v5h-5z M9 3v3 M15 3v3 M9 18v3 M15 18v3 M3 9h3 M3 15h3 M18 9h3 M18 15h3" />
  </>,
);

export const QrIcon = icon(
  <>
    <path d="M4 4h6v6H4z M14 4h6v6h-6z M4 14h6v6H4z" />
    <path d="M14 14h2v2h-2z M20 14v2 M14 20h2 M18 18h2v2" />
  </>,
);

export const QuoteIcon = icon(
  <>
    <path d="M4 5h16v11H9l-4 4v-4H4z M8 9h8 M8 12h5" />
  </>,
);

export const SettingsIcon = icon(
  <>
    <path d="M4 7h9 M17 7h3 M4 17h3 M11 17h9 M13 5v4h4V5z M7 15v4h4v-4z" />
  </>,
);

export const SimilarIcon = icon(
  <>
    <path d="M4 4h11v11H4z M9 15v5h11V9h-5 M7 8h5 M7 11h5" />
  </>,
);

/** An official seal. */
export const StampIcon = icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M7.5 12.5l3 3 6-6.5" />
  </>,
);
