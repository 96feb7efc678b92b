import type { OwnDetails } from '../../src/content-model/to-leaflet/own-box/own-details.ts';

/** An empty form. */
export const noDetails: OwnDetails = {
  mission: '',
  country: '',
  name: '',
  address: '',
  phone: '',
  hours: '',
  web: '',
  logo: '',
  emergency: false,
  language: '',
  second: '',
  without: [],
};
