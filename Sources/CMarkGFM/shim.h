#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The node types of the table extension are variables that it fills in when it registers; the
// library exports them, its installed headers do not name them. Read through functions, because
// Swift does not import mutable globals as safe.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

static inline cmark_node_type linkage_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type linkage_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type linkage_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
