/**
 * Works of others that this site ships and that no package names: what lies inside a package or a file of ours. Their makers'
 * words were read on 2026-11-30 in their sources: the patterns in hyphenation/tex-hyphen (commit 5684c0f), HarfBuzz in its
 * COPYING, the profiles in Debian's icc-profiles-free, the drawings in their packages.
 */

/** A work of others. */
export interface OtherWork {
  readonly name: string;
  /** Who says so. */
  readonly copyright: string;
  /** An SPDX licence expression. What has none is not shipped, as the Romanian patterns of hyphenation. */
  readonly licence: string;
  /** The maker's own words, where a licence has no text of its own, or another one than the list of SPDX has. */
  readonly words?: string;
  /** Where it comes from. */
  readonly source: string;
  /** What kind of thing it is, in the words of CycloneDX. */
  readonly type: 'library' | 'data';
  /** Modules that carry it, or files of the site. */
  readonly from: RegExp;
  /** Where it stands besides. */
  readonly alsoIn?: string;
}

const BSD_OF_ZINOVIEV = `This software may be used, modified, copied, distributed, and sold, both in source and binary form provided that the
above copyright notice and these terms are retained. The name of the author may not be used to endorse or promote
products derived from this software without prior permission. THIS SOFTWARE IS PROVIDES "AS IS" AND ANY EXPRESS OR
IMPLIED WARRANTIES ARE DISCLAIMED. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY DAMAGES ARISING IN ANY WAY OUT OF THE
USE OF THIS SOFTWARE.`;

const BSD_OF_REZENDE = `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:
* Redistributions of source code must retain the above copyright notice, this list of conditions and the following
  disclaimer.
* Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
  disclaimer in the documentation and/or other materials provided with the distribution.
* Neither the name of the University of Campinas, of the University of Minho nor the names of its contributors may be used
  to endorse or promote products derived from this software without specific prior written permission.
THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL PEDRO J. DE REZENDE OR J.JOAO DIAS ALMEIDA BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

/** Patterns of hyphenation: the name of their file, their language, licence, copyright, and words of their own. */
const patterns: readonly (readonly [
  file: string,
  language: string,
  licence: string,
  copyright: string,
  words?: string,
])[] = [
  ['bg', 'Bulgarian', 'LicenseRef-hyph-bg', '2000, 2004, 2017 Anton Zinoviev', BSD_OF_ZINOVIEV],
  ['cs', 'Czech', 'GPL-2.0-or-later', '1995 Pavel Ševeček'],
  [
    'de-1996',
    'German',
    'MIT',
    '2013-2018 Stephan Hennig, Werner Lemberg, Günter Milde, Sander van Geloven, Georg Pfeiffer, Gisbert W. Selke, Tobias Wendorf',
  ],
  [
    'el-monoton',
    'Modern Greek',
    'LicenseRef-LPPL',
    '2008-2011 Dimitrios Filippou',
    'LaTeX Project Public License, of no version that is named: https://latex-project.org/lppl/',
  ],
  ['en-gb', 'British English', 'MIT', '1992, 1996, 2005, 2016 Dominik Wujastyk, Graham Toal'],
  ['es', 'Spanish', 'MIT', '1993, 1997 Javier Bezos, 2001-2019 Javier Bezos, CervanTeX'],
  ['et', 'Estonian', 'MIT OR LPPL-1.3c', '2004-2015 Enn Saar'],
  [
    'fi',
    'Finnish',
    'LicenseRef-hyph-fi',
    '1986, 1988, 1989 Kauko Saarinen',
    'Patterns may be freely distributed',
  ],
  ['fr', 'French', 'MIT', '1994-2002 Daniel Flipo, Bernard Gaulle, 2016 Arthur Reutenauer'],
  ['hu', 'Hungarian', 'MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only', '2003 Bence Nagy'],
  ['hy', 'Armenian', 'LGPL-3.0-only', '2010 Sahak Petrosyan'],
  ['id', 'Indonesian', 'GPL-2.0-only', '1996, 1997 Jörg Knappen, Terry Mart'],
  ['ka', 'Georgian', 'MIT', '2013 Levan Shoshiashvili'],
  [
    'kmr',
    'Northern Kurdish',
    'LicenseRef-LPPL-1.3',
    '2009 Jörg Knappen, Medeni Shemdê',
    'LaTeX Project Public License, version 1.3: https://latex-project.org/lppl/lppl-1-3.html',
  ],
  ['lt', 'Lithuanian', 'MIT', '1992 Sigitas Tolušis, Yannis Haralambous'],
  ['lv', 'Latvian', 'GPL-2.0-or-later OR LGPL-2.1-only', '2004-2005 Janis Vilims'],
  ['mn-cyrl', 'Mongolian', 'MIT OR LPPL-1.3c', '2007-2015 Dorjgotov Batmunkh'],
  ['nl', 'Dutch', 'LPPL-1.0', '1996 Piet Tutelaers'],
  ['pl', 'Polish', 'MIT', '1987-1995 Hanna Kołodziejska, Bogusław Jackowski, Marek Ryćko'],
  [
    'pt',
    'Portuguese',
    'BSD-3-Clause',
    '1987, 1994, 1996, 2015 Pedro J. de Rezende, 1996, 2015 J. Joao Dias Almeida, 2024 Leonardo Araujo and Aline Benevides',
    BSD_OF_REZENDE,
  ],
  ['ru', 'Russian', 'LPPL-1.2', '1999-2003 Alexander I. Lebedev'],
  ['sh-latn', 'Serbo-Croatian in Latin letters', 'LPPL-1.0', '1990, 2008 Dejan Muhamedagić'],
  ['sk', 'Slovak', 'MIT', '1992 Jana Chlebíková'],
  ['sq', 'Albanian', 'MIT', '2020 Claudio Beccari, Sabina Koliqi, 2025 Arthur Rosendahl'],
  ['sv', 'Swedish', 'LPPL-1.2', '1994 Jan Michael Rynning'],
  ['tr', 'Turkish', 'LPPL-1.0', '1987 Pierre A. MacKay, 2008, 2011 TUG'],
  ['uk', 'Ukrainian', 'MIT OR LPPL-1.3c', '1998-2001 Maksym Polyakov'],
];

/** The copyright lines of HarfBuzz's own COPYING. */
const HARFBUZZ = [
  '2010-2022 Google, Inc.',
  '2015-2020 Ebrahim Byagowi',
  '2019, 2020 Facebook, Inc.',
  '2012, 2015 Mozilla Foundation',
  '2011 Codethink Limited',
  '2008, 2010 Nokia Corporation and/or its subsidiary(-ies)',
  '2009 Keith Stribley',
  '2011 Martin Hosken and SIL International',
  '2007 Chris Wilson',
  '2005, 2006, 2020, 2021, 2022, 2023 Behdad Esfahbod',
  '2005 David Turner',
  '2004, 2007, 2008, 2009, 2010, 2013, 2021, 2022, 2023 Red Hat, Inc.',
  '1998-2004 David Turner and Werner Lemberg',
  '2016 Igalia S.L.',
  '2022 Matthias Clasen',
  '2018, 2021 Khaled Hosny',
  '2018, 2019, 2020 Adobe, Inc',
];

const TEX_HYPHEN =
  'https://github.com/hyphenation/tex-hyphen/blob/master/hyph-utf8/tex/generic/hyph-utf8/patterns/tex';

export const otherWorks: readonly OtherWork[] = [
  {
    name: 'Tabler Icons',
    copyright: '2020-2026 Paweł Kuna',
    licence: 'MIT',
    source: 'https://tabler.io/icons',
    type: 'data',
    from: /^(?:404|index)\.html$/,
    alsoIn: 'drawings on a grid of 24, in pages and leaflets',
  },
  {
    name: 'Health Icons',
    copyright: '2021 Resolve to Save Lives',
    licence: 'MIT',
    source: 'https://healthicons.org',
    type: 'data',
    from: /^(?:404|index)\.html$/,
    alsoIn: 'drawings of kinds of work, in pages and leaflets',
  },
  {
    name: 'Characterisation data FOGRA39L and FOGRA29L',
    copyright: 'Kai-Uwe Behrmann',
    licence: 'Zlib',
    source: 'https://packages.debian.org/icc-profiles-free',
    type: 'data',
    from: /^src\/leaflet\/output\/colour-profiles\/fogra[23]9\.ts$/,
    alsoIn: 'altered into two colour profiles, in files for print shops (-press.pdf)',
  },
  {
    name: 'Noto: letters for pages, cut from the typefaces below',
    copyright: '2022 The Noto Project Authors (https://github.com/notofonts)',
    licence: 'OFL-1.1',
    source: 'https://github.com/notofonts',
    type: 'data',
    from: /\.woff2$/,
  },
  {
    name: 'HarfBuzz',
    copyright: HARFBUZZ.join('; '),
    licence: 'MIT-Modern-Variant',
    source: 'https://github.com/harfbuzz/harfbuzz',
    type: 'library',
    from: /\/harfbuzzjs\/dist\/harfbuzz\.wasm$/,
  },
  {
    name: 'Emscripten, with the C library musl',
    copyright: '2010-2014 Emscripten authors; musl: Rich Felker and others',
    licence: 'MIT',
    source: 'https://github.com/emscripten-core/emscripten',
    type: 'library',
    from: /\/harfbuzzjs\/dist\/harfbuzz\.wasm$/,
  },
  {
    name: 'Metadata of Google’s libphonenumber',
    copyright: 'The Libphonenumber Authors',
    licence: 'Apache-2.0',
    source: 'https://github.com/google/libphonenumber',
    type: 'data',
    from: /\/libphonenumber-js\/metadata\.max\.json\.js$/,
  },
  {
    name: 'Unicode Character Database',
    copyright: '1991-2023 Unicode, Inc.',
    licence: 'Unicode-3.0',
    source: 'https://www.unicode.org/ucd/',
    type: 'data',
    from: /\/(?:bidi-js|linebreak)\//,
  },
  {
    name: 'Metrics of Adobe’s fourteen core fonts',
    copyright: '1985, 1987, 1989, 1990, 1991, 1992, 1993, 1997 Adobe Systems Incorporated',
    licence: 'APAFML',
    source: 'https://github.com/cantoo-scribe/pdf-lib',
    type: 'data',
    from: /\/pdf-lib\/es\/packages\/standard-fonts\/.*\.json$/,
  },
  ...patterns.map(([file, language, licence, copyright, words]) => ({
    name: `Hyphenation patterns: ${language}`,
    copyright,
    licence,
    ...(words === undefined ? {} : { words }),
    source: `${TEX_HYPHEN}/hyph-${file}.tex`,
    type: 'data' as const,
    from: new RegExp(`/hyphen/patterns/${file}\\.js$`),
    alsoIn: 'as JavaScript, by the package hyphen',
  })),
];
