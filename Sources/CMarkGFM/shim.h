#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The node types of extensions are variables that the extensions fill in when they register;
// read through a function, because Swift does not import mutable globals as safe.
static inline cmark_node_type linkage_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type linkage_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type linkage_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type linkage_node_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
