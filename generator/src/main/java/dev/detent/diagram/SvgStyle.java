package dev.detent.diagram;

/** How the parts of an SVG look, in a light and in a dark scheme. A page that holds it can override each rule. */
final class SvgStyle {

    static final String CSS = """
            .detent-diagram {
              --back: #ffffff; --ink: #1f2328; --muted: #57606a; --line: #6e7781;
              --node: #eaf1fb; --edge: #4d77ad; --engine: #7c3aad; --failure: #bf2f25;
              font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
            }
            @media (prefers-color-scheme: dark) {
              .detent-diagram {
                --back: #0d1117; --ink: #e6edf3; --muted: #9aa4af; --line: #848d97;
                --node: #18263a; --edge: #6c9bd6; --engine: #c79bff; --failure: #ff7b72;
              }
            }
            .detent-diagram .back { fill: var(--back); }
            .detent-diagram text { fill: var(--ink); text-anchor: middle; font-size: 11px; }
            .detent-diagram .heading { font-size: 16px; font-weight: bold; text-anchor: start; }
            .detent-diagram .note { text-anchor: start; fill: var(--muted); }
            .detent-diagram .name { font-size: 13px; font-weight: bold; }
            .detent-diagram .label { font-size: 12px; }
            .detent-diagram .remark { fill: var(--muted); }
            .detent-diagram .box { fill: var(--node); stroke: var(--edge); stroke-width: 1.4; }
            .detent-diagram .ring { fill: none; stroke: var(--edge); }
            .detent-diagram .sign { fill: var(--back); }
            .detent-diagram .group .sign { stroke: var(--line); stroke-dasharray: 1 2; }
            .detent-diagram .line { fill: none; stroke: var(--line); stroke-width: 1.3; }
            .detent-diagram .head, .detent-diagram .dot { fill: var(--line); }
            .detent-diagram .engine .line { stroke: var(--engine); stroke-dasharray: 7 2 1 2; }
            .detent-diagram .engine .head { fill: var(--engine); }
            .detent-diagram tspan.engine { fill: var(--engine); font-style: italic; }
            .detent-diagram .failure .line { stroke: var(--failure); stroke-dasharray: 5 3; }
            .detent-diagram .failure .head { fill: var(--failure); }
            .detent-diagram .failure .label, .detent-diagram .failure .small { fill: var(--failure); }
            .detent-diagram .taken .line { stroke-width: 3; }
            .detent-diagram .current .box { stroke-width: 3.5; }
            """;

    private SvgStyle() {}
}
