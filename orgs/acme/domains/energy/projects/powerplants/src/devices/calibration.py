"""Three numbers learned from 2021 alone; everything else is physics or published."""

# Each makes the yearly energy of its type in 2021 that of the electricity file. `calibrate` finds them again, and a
# test compares.
SOLAR_PERFORMANCE = 0.8595
WIND_PERFORMANCE = 1.425
# Output of the nuclear fleet relative to the most that it gave in the three days before.
NUCLEAR_LOADING = 0.9606


def calibrate(simulated_mw: float, reported_mw: float, present: float) -> float:
    """The factor that brings the simulated energy to the reported one, given the factor in use."""
    return present * reported_mw / simulated_mw
