import type { OwnDetails } from '../../src/content-model/to-leaflet/mission-box/own-details.ts';

/** An empty form. */
export const noDetails: OwnDetails = {
  mission: '',
  country: '',
  name: '',
  address: '',
  phone: '',
  hours: '',
  emergency: false,
  language: '',
  second: '',
};
