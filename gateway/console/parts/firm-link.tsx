import { Link } from '../address/link.tsx';

/** The name of an enterprise as a link to its dossier; empty without an enterprise. */
export function FirmLink({ firm }: { firm: { creditCode: string; name: string | null } | null | undefined }) {
  return (
    firm && (
      <Link to="/labour" params={{ firm: firm.creditCode }}>
        {firm.name}
      </Link>
    )
  );
}
