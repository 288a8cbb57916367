package dev.detent.runtime.engine;

import dev.detent.runtime.protocol.Machine;
import java.util.Map;

/**
 * What a look has shown.
 *
 * @param token of the row for which it was made; it may be used while the row has the same
 * @param version of that row
 * @param packed the outside, or {@link Machine#UNSEEN}
 * @param outside the same by name; empty where nothing was seen
 * @param attributes texts that the look can tell
 */
record Look(long token, long version, long packed, Map<String, String> outside, Map<String, String> attributes) {

    boolean reached() {
        return packed != Machine.UNSEEN;
    }
}
