/** Writes a length for a content stream: hundredths of a point, without a needless zero. */
export function pdfNumber(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 100);
  if (hundredths === 0) return '0';
  const whole = Math.floor(hundredths / 100);
  const rest = hundredths % 100;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return `${value < 0 ? '-' : ''}${whole === 0 && fraction ? '' : whole}${fraction}`;
}

/** Writes a scale for a content stream: hundred thousandths, for what is multiplied by many. */
export const pdfScale = (value: number): string =>
  value
    .toFixed(5)
    .replace(/\.?0+$/, '')
    .replace(/^0\./, '.');
