import { formatMoney, formatMoneyFull, type Money } from "@/lib/format";

/** Pay in the posting's own figures; nothing where it names none. */
export function Pay({ money, className }: { money: Money | null | undefined; className?: string }) {
  const short = formatMoney(money);
  const full = formatMoneyFull(money);
  if (!short || !full) return null;
  return (
    <span className={className} title={full}>
      <span aria-hidden className="tabular">
        {short}
      </span>
      <span className="sr-only">{full}</span>
    </span>
  );
}
