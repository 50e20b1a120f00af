from ._udvej import call, cores, draw
