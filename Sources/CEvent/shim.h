// First, as libevent's headers choose more of the C library than Swift does: then one type has two shapes.
#include <sys/select.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/util.h>
