import { Link } from '../address/link.tsx';

/** A firm by its name, which leads to all that is known of it; nothing where there is none. */
export function FirmLink({ firm }: { firm: { creditCode: string; name: string | null } | null | undefined }) {
  return (
    firm && (
      <Link to="/labour" params={{ firm: firm.creditCode }}>
        {firm.name}
      </Link>
    )
  );
}
