package dev.detent.runtime.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Keeps everything in this process, the whole log too, and forgets it with the process. */
public final class InMemoryStore implements Store {

    /** A row and its log; guarded by itself. */
    private final class Kept {
        private StoredRow row;
        private final List<LogEntry> log = new ArrayList<>();

        Kept(StoredRow row, LogEntry entry) {
            this.row = row;
            log.add(entry);
        }

        synchronized StoredRow row() {
            return row;
        }

        synchronized boolean replace(StoredRow next, LogEntry entry) {
            if (row.version() != next.version() - 1) {
                return false;
            }
            row = next;
            log.add(entry);
            send(entry);
            return true;
        }

        synchronized List<LogEntry> log(long from, int limit) {
            return log.stream()
                    .filter(entry -> entry.version() >= from)
                    .limit(limit)
                    .toList();
        }
    }

    /** What all rows hold of each shared resource; guards itself and every write of a row that holds some. */
    private final Map<String, Integer> held = new HashMap<>();

    private final Set<Message> outbox = new LinkedHashSet<>();
    private final NavigableMap<String, Kept> rows = new ConcurrentSkipListMap<>();

    @Override
    public Optional<StoredRow> read(String id) {
        return Optional.ofNullable(rows.get(id)).map(Kept::row);
    }

    @Override
    public boolean create(StoredRow row, LogEntry entry) {
        if (row.held().isEmpty()) {
            return createOne(row, entry);
        }
        synchronized (held) {
            boolean created = createOne(row, entry);
            if (created) {
                count(row.held(), 1);
            }
            return created;
        }
    }

    private boolean createOne(StoredRow row, LogEntry entry) {
        Kept kept = new Kept(row, entry);
        synchronized (kept) {
            boolean created = rows.putIfAbsent(row.id(), kept) == null;
            if (created) {
                send(entry);
            }
            return created;
        }
    }

    @Override
    public boolean replace(StoredRow row, LogEntry entry) {
        Kept kept = rows.get(row.id());
        if (kept == null) {
            return false;
        }
        if (row.held().isEmpty()) {
            return kept.replace(row, entry);
        }
        synchronized (held) {
            return replaceAndCount(kept, row, entry);
        }
    }

    @Override
    public boolean replace(StoredRow row, LogEntry entry, Map<String, Integer> heldByOthers) {
        Kept kept = rows.get(row.id());
        if (kept == null) {
            return false;
        }
        synchronized (held) {
            Map<String, Integer> own = kept.row().held();
            boolean same = heldByOthers.entrySet().stream()
                    .allMatch(resource ->
                            resource.getValue() == amount(held, resource.getKey()) - amount(own, resource.getKey()));
            return same && replaceAndCount(kept, row, entry);
        }
    }

    /** Called while the sums are held. */
    private boolean replaceAndCount(Kept kept, StoredRow row, LogEntry entry) {
        Map<String, Integer> before = kept.row().held();
        if (!kept.replace(row, entry)) {
            return false;
        }
        count(row.held(), 1);
        count(before, -1);
        return true;
    }

    private void count(Map<String, Integer> amounts, int sign) {
        amounts.forEach((resource, amount) -> held.merge(resource, sign * amount, Integer::sum));
    }

    private static int amount(Map<String, Integer> amounts, String resource) {
        return amounts.getOrDefault(resource, 0);
    }

    @Override
    public Map<String, Integer> held() {
        synchronized (held) {
            return Map.copyOf(held);
        }
    }

    @Override
    public List<StoredRow> page(String after, int limit) {
        return rows(after, limit, row -> true);
    }

    @Override
    public List<StoredRow> inFlight(String after, int limit) {
        return rows(after, limit, StoredRow::inFlight);
    }

    /** Called while the row is held, so that messages of one instance stay in order. */
    private void send(LogEntry entry) {
        for (int i = 0; i < entry.messages().size(); i++) {
            Message message = new Message(
                    entry.id(), entry.version(), i + 1, entry.messages().get(i), entry.at());
            synchronized (outbox) {
                outbox.add(message);
            }
        }
    }

    @Override
    public List<Message> messages(int limit) {
        synchronized (outbox) {
            return outbox.stream().limit(limit).toList();
        }
    }

    @Override
    public void acknowledge(Message message) {
        synchronized (outbox) {
            outbox.remove(message);
        }
    }

    private List<StoredRow> rows(String after, int limit, Predicate<StoredRow> wanted) {
        return rows.tailMap(after, false).values().stream()
                .map(Kept::row)
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    @Override
    public List<LogEntry> log(String id, long from, int limit) {
        return Optional.ofNullable(rows.get(id))
                .map(kept -> kept.log(from, limit))
                .orElse(List.of());
    }
}
