import { compactProfile } from './compact-profile.ts';

/**
 * An ICC profile of offset printing on coated paper (FOGRA39), compact: 10 780 bytes, kept deflated.
 *
 * An altered version of the characterisation data FOGRA39L.ti3 (copyright Kai-Uwe Behrmann, zlib/libpng licence) in
 * Debian's icc-profiles-free: a profile built from the data and resampled to lut8 (5⁴ device to PCS, 9³ back). Its
 * colours differ from the full profile's by 0.58 dE76 on average, at most 1.82. It says what the numbers of a press
 * file mean; it is too coarse to separate photographs with.
 */
const DEFLATED_BASE64 = [
  'eNrtmXd0lNW2wH+TIDw7VlJhaFIEDKAQEAghFClSEwxIIL2RNpnJTDK9ZzLpjfSE0EuooSgozQJWsGBv1yvq8171qk+v+iD7kQgu71pv',
  'vbveWu+vd7PXmvXtOWfPfOe3zz7nfPvbMDoIwGcm5ORqciMeXbVwUVy8st9XKFDQI3EJ6hz+R/nprd9s3xjL/15uSkxSJwCXgaaEnFwN',
  'KOqBRTpNTrf+GXB3+IRZIaD4GW5zhE+YNf4P+oTr+qwJ4SHQ3wh31syaED7+D/qE63pKXKYGhvaHfjdeu2+3hM9dMm95+MQpi5QJ2XGa',
  'pMQxyoTszJy4BI1yZFyGJik3KVGpTcpVp2VnKbOTlfqMtPixGWkJSVnqpERlYpwmbhT/x6JJytd0X2flpWVolMm52ZnK60Mcp0mbqByZ',
  'MEq5MC5tbJQuSTkrKTU3My4ra0zPwJQ9A0tIelh5beREr1qt/O1f35kDnyyBE59nJmvGd7f08b2B6/P8u/x33xU+vn1u6Nvv32686eZb',
  'br3t9v533HnX3ffcO8DPPyAwKHjgIOXgIUOHDb9vxMhRo+8fM3bcAyHjJ0x88KFJk0OnTH142vQZYTPDZ0XMnjN33iPzFyxc9OjiJUuX',
  'LV8RGbXysehVqx9fE7N2XWxcfEJiUnJKalr6+ozMrOwcVa5ak6fV5RfoDUaT2WK12R1Ol7vQU+QtLiktK6+orKquqd1QV9/Q2NTc0tq2',
  'sX3T5i1bt23fsXPX7o49e/ftP3Cw89DhI0efePLY8aeePnHy1Okzzzz73PNnz73w4ksvv/Lq+Quvvf7Gmxffevudd997/4MPP/r4kz99',
  '+ufPLn3+xZf//tVf/vr1N9/+7bvvf/iPH3/6+8+//Pqfl690SS9/L/+/Mr9YrW9Zrdut1myrdYzV9qu55jVzxWZzSZbFc7/F+ZOx4xXj',
  'ljZTc7qpaqTZ/b3h3AuG483GPanGluHmom8Nnz5veK3RcCLFuGOMqfRPFcYTJcaaIlOi2zLSYf2wrPxYcUmVpyjB5R5hd7xbsvVIUWtZ',
  'YV2ss2KYzX2x5MTBos5i9/a1jsYhVs8bJRf3e84WuY7GODaPsBaf2qzf2GIwbTBGlpuHuK1Ptxe3NHsMte7IMtdgl+PYxtbGpoaCmurl',
  'paVKp+tI26H6xl266o1LS2oHOQoPbTxX2/iUpnrvkpKWIfailmMG5z5D6lbj3AZzcJGt6Ykix57C5M2uufXOYI+j8WiDraM2aVPFnA3F',
  'QYXO+iO7Lbs3J7Y3za6tCnK5Nxx5yrT7YPzGbbNrGoJdhfZXzBmnzZGd5qmbrAPL7baXvetPelYccE9tdwWXOm0v1q9/unrFvvIpbd4g',
  'r8t6blv6U20r9tZNaakI8LgsZzvTju1c3tE2tblGWeT5PF99pkBbb8hPMhpGmc2f5nlOaN01+a5EvWOkyfZhbtuTmsZKbU18Qelwo/Nd',
  '1bEj6n1leVti8+uHGgvfUr3emftscd7htbpNI/XFLxWqOlyaQofucbt+uM181unYYXc47fZVNvtwq+0Ze8MWW63NWhFtLR5icZ60Hmi3',
  '7jBb2lZaagab3U9Zn2+1HDea90aZW4eZijoaciprc3MrtI8WFwxymXdusJZVW3PKrIu81kFO27aaquLK8szSkoUez0C7Y1P1dk/FxvUl',
  'DfMLK4Ntro3Vx9zlB9KKtz3irldaC0v25ui2qWNatTNr9AEei7fDnLfFvKbZMrPaGlho8+wqU28qebzRG1ZZGOhyuHe25bY3rmqomVFR',
  'Fuh0OXfsy9m4Pbq+dUZ5TaDDrTqjXntUs6BD92CrIbDEqjppXnvYvGCn5cFma6DXnvN0SUynd8F2z4ON7gCPI+d4Y8yB2vnbKh6sL/Z3',
  'O7OObV+zv23+lvoH6yqC3e6XspJ3qdJdmuxVuryhRuPZdP22TL1dZYzOMw0xWM4kV25KK7NkFa9UFw7W208k7mpNbTdlNEbmVg4qcB1P',
  'ONWcfFi/fucKVePQfE+nManOmKY1Zi81awZZjPvyddX5+Rq9fonRONhs2Z1XXKH1qnSeR/Uupcm+Xb2pVNOUra1dVFA20OjcojriVe/J',
  'zNu8UFenNBTWlSaai9MSPVkRbk2gw1Tj1Rg9efHu/AinIdhuqSh0F7hcsU7nLLtjoNVW6mrQOWvW2ivCbcVBFofXuTvPsWWNrXmmtSrY',
  '7C7YlJTSlLasNiu0PG+A26xrzU2q1yyt1oWWGvyd1rxmW2KtfUmFfbLXHuCwqxur4mvKF5eXTC7yBNgdqvr22KrmR0s3TPKU+ducsYdS',
  'lnakh23KHlOn9fOaYw/kLtmpCduoG1tr8PNY1+21LNlmCWuxjq22+bntaztKF2/xzmjyjK10D3A6YnY1LN5UM6OxYmx5caDDtTchujol',
  'Vp2Rsig3O1iv37Umozw+OydVvShbF1xg2vqYrSTGnpVoX5BpC8q3tq9oKFpdkxFfMX+9N0jnaFu2xx29LT229ZH06mCtqyEn2p4bm5yX',
  'Mic/O9Ckr01Pt2RmJapyZ2u1QUZTZZLJmGaJz7JEqC1BBmtZXFVBcnlsRsmsXE+g3l6ybqsuceO69IbwnIqgApfVGp1hi42ypUy1ZQ+w',
  'GUyGlHRjRqRJNdWsDbCa9NqC1HzDcr1xitEcZLbq1MXJ2qJl+YWhelegyZ6nak7U1C/VVocWlPibnMk1q6IrYueWpoYU5dzjNCaWJ68s',
  'WT+nKGe8WzvAYY735kV58me79SFOk7/NGlvoXOFyRjicIXZHgNW+zlW13FEZYS8NsRX5WRxLtj4esTFuUkPqiMrcuwvNSzYmRzSlT6rN',
  'GVmmvcdlebRZPateO6mqYGSx8V6H7dEG66xa66Ry28gi+wC7fdGG4vAq70OlRSM9bj+boyZ6sTFmZWziupkZ6cE6bcXi2IKopLVr189M',
  'zQ3W6kvm5mkX69asKpiRZAjKM3nCvOoFnsej3DMSnP551sJpLbnz6levqA6LL1GqnfakxZmpK6My1k3NTQ8w6Mxr1qXHJa5ISZ+SrQoo',
  '0OsjVSmrNcvidaEZ+oB8c/5iV9JK59J1jtB0u3++VbugLnFF9dKYstBUb7DWkaFZslr72Lz82BDD+gGW/LSMtdE5CXPUaePzVX4mQ0pi',
  '1so01ezsvJC8An+jOXGdNTLJErHeEqK2+hltCWvKI+NLItKKQlTuQL0jyr10vjN6qiNulCPjbrthhSVmnjlhiiVttDX3HptpWf76ufnZ',
  'U/Tq0caCARbLUrV+rsYQqjON1lv8zbYl2YVzVO5QjXt0gcvf7AivWzalatW48oSh3qwBbv3MijWhpQnjvOlDC9X3Ok1hRWmTC7PGudXD',
  'nAUD7NYwpzbUkT/ObhhmM/tZ7WFW22SL/QGLY7jF4W919D5S9fL/S/Nfz0F9+9zYm4P2Bkwv/z/LwYJYJfS3CnOdgilHqF8m/DznY0Rz',
  'ECmvQ6pkDCsFioWJVYLWKjQkC1dSTiM1dUibFWmXGUTJGCzCvduEhK1Cc+NHdDVWIYdykc51yH5ZzgJ5DJU8wG5hwmtC6/sVyKtxyAuP',
  'IKenIE9KGqFiJUoqqJJS3rp4OFP69Je/+iCfKJDXFcg5sREszcyWj8k+38U+P+FzjPIJi+RNQuVFxsgpKSdIzhL8RRerbUKRr7CNt+Qg',
  'DjlGkhxluRyRPSjkCuwVFi4Q5imEmchXyZyTauqlFau0y7vwhoBBCB4q+CgEEMdtiKzgHVFzUMwScnXMoBLuswrxbqHZIvxl3cdIzmGk',
  'qB6plKmEym3dNv0rhWV1QkujcMVyBqlsROrtSJMsZpiEkCR+VAkTDwotR7/gyq46ZK8O2ZuE7JKVBMlSIiUSr/TlBaH90zbknRTk9GLk',
  '2DTkqMQRJCqmSCnZ0sSeU/X2n24YLN/7IB8qkPMK5DnJIUAaCZY/E3KhC9cdwgdckLOo5CQr5Ulmy1GpADkP73fhZxHW+IqiCjmp4UWp',
  'oEEasEmTdMI3XbBN8F0iBCuEECTtdkSm87ms44So5Ad4VkArECzwmw/vA2kC+dKPLgmRcQQJrBCUacIKldCiEr5O/gJZdA6J34OoJJQB',
  'ciORwp0qYZ5ZaHEJV3RvIGmHEFULYpA53CSjCBfIFyaVCy0bfqGr4mnE3IR4PUiJLKavTCdUJpMpKLYLbUeeQY54kY1qpD0RaZVYkEyC',
  'pZgpsudGdddPP9zQb6xc8kVe8UFO+3THqgakvRsBxXNdioj1XalFN3wuu/DKJtTSTry0STnIx/Cq0L04lL5yswppWMfXEsUzkso2Ucuz',
  '8IlAk8BSAR/pG4DE+CLnfBC5i69l3Nc/wBGBLIGBPf7r/kwEMV29doJcQgJ7mocLIycKj08VWqYK34z6EQl8Bwk8h4yWoT029wvKUGHF',
  'XKFlvvDrw18g415CHngKmSZjQPy6b3P7XCE8WmhZ9zNXHnsViTyARG5GomQ6yASCZHx37N+u79KdCD7p21VSi7jsiE6HFMhykHSQShSX',
  'OmYoXj3cSUqyVPj2lyO+yG4fZLtkcnUHgXdOQ8cHt1N3qYblF7uWskEs6MTEerFKDbx3Cjo/BlMX9JW7FvWRQ9P5TibyvEyhUyI+PQ4n',
  '3oXqLljwmw8ViEqBnFYgV4PvJ1GcuwDbf4RUgYDffbgAxA7yJMh7vzXRl54wJgmhDeEzfkB4F+E8wu8/ZQRCzDWb7/gM4SWEZ7ptbrxu',
  'c/fNwgI/odXvR64EvIgEHUT8dyJBPXMxGGQs/DB3huK95c28OO/yPeVItAVZqkMiJRy6VsL7uXDcHsQWTyH1nm/o4y81vkipD1L8Uyxc',
  'NEJHPbj2Q/oTycQcfROfUokkR1aSKtHv6WF/I5R2QuybcN9X4/H75iCK9+UmjsrN7JKAow1QdwB0FyHsSvc67QtiAHkfLgt8KbR3gOcV',
  'iL0Cd/zuiJUgjSBvg3x/jbsfwniEFIRWhI/4K8KbCC/8gw+HXu1by3/SjPAN7yM8i/DEP9jcxnfM5yNKeZv3OIWwC6H9DzZf9IPzdw/j',
  'qNLAziGv4FXICBMyUIsEfjkULk6AziVQswbMcfHkxB3nluFdCT6+kuaDJJ6fCftioDAP4jwwtS6MMbVb8C26MogsGUGc3H8kFrwFkF4C',
  'YTvB57kBcK4Mzl2m+0SjWajUg6YEonaB8k3gSh/oskDX13BJ4Lxg8kLiZpj9OvhcuQ4ZA7ILujdLuc51Q08cfkU8H+LlS85yCeFlhKf/',
  'wP4tSi6ynGcx8Dz7ucCVHv/tvmbzHfBnbuEkD9NBJrvYzgGu0IRQQffhCW8Dp4At3EMla3CzBRu/oEJIRTjnCwfuBO8EyHwYVoaFMy9s',
  'AzOmfY7PLTLdB5ncMRiKwiE+EsLjoZ8+AIXOhCLvAiSLgihRlMyB5NXwSDIMsQKtd8HG9bD1FLR0gVdYvxqWpsIkK/juAM7fCl/kwbcf',
  'wgWBJ4XoFIgwwLAtwKdAV7cz4q7thQI//Mb+N27gDR7gEIvYRAI78HKGC5xBOHiV7Uvo4T/JEFqYRgWPUYaeVg7TgfT46APgZWA3d1LM',
  'KPJ5hDyycbCfYgQjwhlgL1DVXWfjZtYQSjRZrOYskVf3hYUIW4FKIDEI5ihh7MDBBA3ScmfwCXzu6LpVgdxccjt0V/6mTYTBU0Gx6FZY',
  'sBCW1UHkVzBLSBgL4VNhdDjcFnl1chNuhcRpkKsH09mek++R6TBhDgRFgqIAKL0dqiJgRymc+hV2CFPmwsgouFUL7OwOJAVcjocrR6Cr',
  'q+fB50/AM9xBLcPIZzyJPEwSi8lDTSd/Z0dPPMIh+uLEj2SGs5wHWMYsYkiknl8oQ+i8xp7LzUQygOkMZSoPsYA4VPxCPEJ3gdYMrAWm',
  'AUruYhghjKGG0VwmGMEOJAGht4L/LddSOJYBLVd7LvWsiHRg8gDwuxduurO70gv43wVDl8MDu2F8F9OCYGAw3BEMPmOAEX3gvrvgoYcg',
  'IgPWXGCYEgYMg5u6+8O6K7r9IMwf5oXA6rVQ/BbBI6D/GPCNANZc9WH2TZB7HxRHwksvwfOXe3PMXv5e/n9h/t/fSSl630n1xksv/z/l',
  '75Ve+X8pvQv7vwBcfNSH',
];

/** The profile, deflated. */
export const deflatedFogra39Profile = compactProfile(DEFLATED_BASE64);
