/**
 * `/api/v1/missions.json`: Sweden's missions abroad. An address or number from the register is left out until somebody has
 * checked it. Fields may be added, never renamed.
 */
import type { APIRoute } from 'astro';
import { missionsSchema } from '../../../../content-model/published/api.ts';
import { FORMAT_VERSION } from '../../../../content-model/published/format-versions.ts';
import { jsonResponse } from '../../../api/json.ts';
import { onMissionsSite } from '../../../content/missions.ts';
import { facts } from '../../../content/site-facts.ts';

export const GET: APIRoute = () => {
  const { generated, missions } = facts.missions;
  return jsonResponse(missionsSchema, {
    note: '"open" means listed, with no closure found; nobody has asked the mission. Addresses and phone numbers are left out ("contact": null) until somebody has checked them.',
    site: facts.site.origin,
    formatVersion: FORMAT_VERSION,
    licence: facts.site.licences.facts,
    read: generated,
    missions: missions.map((mission) => ({
      id: mission.id,
      kind: mission.kind,
      name: mission.name,
      city: mission.city,
      country: mission.country,
      countryName: mission.country_name,
      website: {
        sv: onMissionsSite(mission.website.sv) ?? null,
        en: onMissionsSite(mission.website.en) ?? null,
      },
      servesPublic: mission.serves_public,
      status: mission.status,
      statusAsOf: mission.status_as_of,
      statusConfidence: mission.status_confidence,
      paper: mission.paper,
      languages: mission.languages,
      contact: checkedContact(mission.register_contact),
    })),
  });
};

function checkedContact(contact: (typeof facts.missions.missions)[number]['register_contact']) {
  if (contact === null || !contact.print_ready) return null;
  return { phone: contact.phone.e164, email: contact.email, visitingAddress: contact.visiting_address };
}
