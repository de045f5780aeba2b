/** Exopath's own icons: 16 px grid, 1.5 px stroke, currentColor, no fill. Always decorative: the control around it has the name. */
const PATHS = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H9a4 4 0 0 1 0 8H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6H7a4 4 0 0 0 0 8h3',
  link: 'M6.6 9.4 9.4 6.6M7.4 4.6 9 3a2.8 2.8 0 0 1 4 4l-1.6 1.6M8.6 11.4 7 13a2.8 2.8 0 0 1-4-4l1.6-1.6',
  moon: 'M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1Z',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1',
  help: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM6.2 6.2a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2M8 11.3v.1',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  down: 'M3 6l5 5 5-5',
  up: 'M3 10l5-5 5 5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  flag: 'M3.5 14.5v-12M3.5 3h8.2l-1.6 2.9 1.6 2.9H3.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  open: 'M7 3H3v10h10V9M9.5 2.5h4v4M13.5 2.5 7.5 8.5',
  swap: 'M4.5 2.5v11M2 11l2.5 2.5L7 11M11.5 13.5v-11M9 5l2.5-2.5L14 5',
  figure: 'M2.5 3h11v10h-11zM2.5 10.5l3-3 2.5 2.5 2-2 3.5 3.5M10.6 6.1v.1',
  splice:
    'M2.5 4.5h2c4 0 3 7 7 7h2M2.5 11.5h2c1.3 0 2-.8 2.4-1.7M8.9 6.3c.4-1 1.1-1.8 2.6-1.8h2M11.8 2.8l1.8 1.7-1.8 1.7M11.8 9.8l1.8 1.7-1.8 1.7',
  break: 'M1.5 8h3.2M11.3 8h3.2M5.6 11.6 7.2 4.4M8.8 11.6 10.4 4.4',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  filter: 'M2 3h12L9.5 8.5v4l-3 1.2V8.5z',
  check: 'M3 8.5l3.2 3.2L13 4.5',
  warn: 'M8 2 14.5 13.5h-13zM8 6.5v3M8 11.6v.1',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: 14 | 16 }) {
  return (
    <svg
      className="icon"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
