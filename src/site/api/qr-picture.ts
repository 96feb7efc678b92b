/** A QR code as a picture: black on white, with its quiet zone, no word on it. */
import { drawQr, type PathCommand } from '../../leaflet/index.ts';

/** Side of the picture where nobody says another, px. */
const SIDE = 240;

/** @param url - What a phone that scans it opens. */
export function qrPicture(url: string): string {
  const { modules, path } = drawQr(url);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${modules} ${modules}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${modules}v${modules}H0z"/><path d="${straight(path)}"/></svg>\n`;
}

/** The path in few letters: its lines run along the modules. */
function straight(path: readonly PathCommand[]): string {
  let [x, y] = [0, 0];
  return path
    .map((command) => {
      const [kind, toX = x, toY = y] = command as readonly [string, number?, number?];
      const along = toX === x ? `v${toY - y}` : `h${toX - x}`;
      [x, y] = [toX, toY];
      if (kind === 'Z') return 'z';
      return kind === 'M' ? `M${x} ${y}` : along;
    })
    .join('');
}
