// What Linux offers and the C library shows to programs in GNU mode only.
int syncfs(int descriptor);
