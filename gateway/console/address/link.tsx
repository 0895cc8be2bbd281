import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { addressOf, go, type Params } from './address.ts';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string;
  params?: Params;
}

/** A link to another screen, followed without loading the page again. */
export function Link({ to, params, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to, params);
  };
  return <a {...rest} href={addressOf(to, params)} onClick={follow} />;
}
