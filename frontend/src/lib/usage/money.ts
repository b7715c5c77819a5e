/** US dollars: "$1.20", below a cent as far as it takes to be something: "$0.0042". */
export function formatUsd(value: number): string {
  const small = value > 0 && value < 0.01;
  const options: Intl.NumberFormatOptions = small
    ? { maximumSignificantDigits: 2 }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat("en", { style: "currency", currency: "USD", ...options }).format(value);
}
