package dev.detent.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Strongly connected components (Tarjan's algorithm, without recursion so that long paths do no harm). */
final class Components {

    private final Walk walk;
    private final BitSet nodes;
    private final IntPredicate allowed;
    private final int[] index;
    private final int[] low;
    private final BitSet onStack;
    private final Numbers stack = new Numbers();
    private final List<int[]> found = new ArrayList<>();
    private int counter;

    private Components(Walk walk, BitSet nodes, IntPredicate allowed) {
        this.walk = walk;
        this.nodes = nodes;
        this.allowed = allowed;
        this.index = new int[walk.size()];
        this.low = new int[walk.size()];
        this.onStack = new BitSet(walk.size());
        Arrays.fill(index, -1);
    }

    /** The components of the part of the walk with these states and the allowed steps; single states too. */
    static List<int[]> of(Walk walk, BitSet nodes, IntPredicate allowed) {
        Components search = new Components(walk, nodes, allowed);
        nodes.stream().filter(node -> search.index[node] < 0).forEach(search::visit);
        return search.found;
    }

    private void visit(int root) {
        Numbers path = new Numbers();
        Numbers next = new Numbers();
        enter(root, path, next);
        while (path.size() > 0) {
            int node = path.get(path.size() - 1);
            int step = next.removeLast();
            if (step < walk.firstStep(node + 1)) {
                next.add(step + 1);
                int target = walk.target(step);
                if (!nodes.get(target) || !allowed.test(step)) {
                    continue;
                }
                if (index[target] < 0) {
                    enter(target, path, next);
                } else if (onStack.get(target)) {
                    low[node] = Math.min(low[node], index[target]);
                }
            } else {
                path.removeLast();
                if (path.size() > 0) {
                    int parent = path.get(path.size() - 1);
                    low[parent] = Math.min(low[parent], low[node]);
                }
                if (low[node] == index[node]) {
                    close(node);
                }
            }
        }
    }

    private void enter(int node, Numbers path, Numbers next) {
        index[node] = counter;
        low[node] = counter++;
        stack.add(node);
        onStack.set(node);
        path.add(node);
        next.add(walk.firstStep(node));
    }

    private void close(int node) {
        int top = stack.size();
        int bottom = top;
        int member;
        do {
            member = stack.get(--bottom);
            onStack.clear(member);
        } while (member != node);
        int[] component = new int[top - bottom];
        for (int i = component.length - 1; i >= 0; i--) {
            component[i] = stack.removeLast();
        }
        Arrays.sort(component);
        found.add(component);
    }
}
