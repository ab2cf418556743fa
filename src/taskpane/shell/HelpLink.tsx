import { Link, type LinkProps } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { openOutside } from '../platform/openOutside';

interface HelpLinkProps extends Pick<LinkProps, 'aria-label' | 'className'> {
  /** Within the help that is shipped with the site: `rules/list-total`. */
  readonly page: string;
  readonly children: ReactNode;
}

/** Opens a page of the help beside the workbook. */
export function HelpLink({ page, children, ...rest }: HelpLinkProps) {
  const [path = '', anchor] = page.split('#');
  const href = `help/${path}.html${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`;
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (openOutside(event.currentTarget.href)) event.preventDefault();
  };
  return (
    <Link href={href} target="_blank" rel="noopener" onClick={onClick} {...rest}>
      {children}
    </Link>
  );
}
