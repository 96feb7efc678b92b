/** Drawings that pages and leaflets show whatever is written: no text and no list names them. */
export const neededPictures: readonly string[] = [
  ...['arrow-down', 'building-factory-2', 'cash', 'chevron-down', 'chevron-right', 'circle-check'],
  ...['device-mobile', 'door-exit', 'download', 'eye-off', 'file-text', 'heart-handshake', 'history'],
  ...['info-circle', 'interpreter', 'landscape', 'landscape-cover', 'landscape-wide', 'language'],
  ...['layout-grid', 'listen', 'map-pin', 'mark', 'message-2', 'papers', 'phone'],
  ...['plane-departure', 'police', 'printer', 'safe', 'scale', 'search', 'stethoscope', 'tell', 'trash'],
  ...['volume', 'wordless-cover', 'wordless-next', 'wordless-then', 'world'],
];
