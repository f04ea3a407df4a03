"""Values compared: quantities, units, tolerances, periods. Shared by check and facts."""
