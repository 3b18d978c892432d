import fc from 'fast-check';

// Thousands of mutants run these properties: what a mutant breaks, it breaks for most inputs.
fc.configureGlobal({ numRuns: 20 });
