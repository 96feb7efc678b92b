/**
 * Makes something when it is first asked for, and only then: the pages' modules are loaded while the leaflets, of which some
 * of them tell, are still being made.
 */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
