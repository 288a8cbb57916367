package dev.detent.diagram;

/** Small lifecycles that show one thing each. */
final class SmallLifecycles {

    static final String LOCK = """
            /// A lock with a code.
            lifecycle Lock
            state lock { open initial, shut, jammed final }
            keep wrong: 0..3
            command close from open to shut
            command enter(right: boolean) from shut {
              require wrong < 3
              accept when right { lock = open, wrong = 0 }
              accept            { wrong += 1 }
            }
            command force from any to jammed
            """;

    static final String PARCEL = """
            /// A parcel on its way.
            lifecycle Parcel
            state parcel { packed initial, sending task, sent "on its way", lost, delivered final }
            outside van: {here, gone} = here
            action load  needs van == here { van = gone }  outcome van_full
            event returns when van == gone { van = here }
            command send from packed to sent else lost {
              task sending call load { on van_full unchanged }
            }
            command hand_over from sent to delivered
            command find      from lost to packed
            command give_up internal from sent to lost
            reaction overdue when parcel == sent for 10m issue give_up
            """;

    static final String NASTY = """
            /// Says <b>"x"</b> & -->; #35 and %% {
            lifecycle End
            state direction {
              end "a: b; 'c' <i> --> {d} #e %% & `x`" initial
              note "\u00fc \\\\ *b* \\" \\n _c_"
              class final
            }
            keep n: 0..3
            command state_ from end to note { require n < 3 accept { n += 1 } }
            command style(x: boolean) from note { accept when x and n < 2 { direction = end } accept { n = 0 } }
            command link from any to class
            """;

    private SmallLifecycles() {}
}
