import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'main' | 'default' | 'ghost'
  readonly icon?: IconName
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. `main` at most once per view; `ghost` in toolbars and card feet. */
export function Button({ look = 'default', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${look} ${className}`} {...rest}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  )
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: IconName
  /** Its accessible name, shown as tooltip too. */
  readonly label: string
  /** Where the tooltip opens. */
  readonly tip?: 'below' | 'left' | 'above'
  readonly ref?: Ref<HTMLButtonElement>
}

/** An icon-only button: the label is its name and its tooltip (Esc hides the tooltip). */
export function IconButton({ icon, label, tip = 'below', className = '', ...rest }: IconButtonProps) {
  return (
    <Tip text={label} at={tip}>
      <button type="button" className={`icon-button ${className}`} aria-label={label} {...rest}>
        <Icon name={icon} />
      </button>
    </Tip>
  )
}

/** A tooltip of at most 12 words around one control. CSS shows it on hover and focus; it names nothing that is not said elsewhere. */
export function Tip({
  text,
  at = 'below',
  children,
}: {
  readonly text: string
  readonly at?: 'below' | 'left' | 'above'
  readonly children: ReactNode
}) {
  return (
    <span
      role="presentation"
      className={`tip tip-${at}`}
      data-tip={text}
      onKeyDown={(e) => {
        if (e.key === 'Escape') e.currentTarget.dataset['tipHidden'] = 'true'
      }}
      onBlur={(e) => {
        delete e.currentTarget.dataset['tipHidden']
      }}
      onPointerLeave={(e) => {
        delete e.currentTarget.dataset['tipHidden']
      }}
    >
      {children}
    </span>
  )
}
