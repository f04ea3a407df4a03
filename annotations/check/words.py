"""English words that the checks of arithmetic, time, direction and lists go by, as alternatives of patterns."""

RISE_PLAIN = (
    r"rose|risen|rises?|rising|increase[sd]?|increasing|gr[eo]w|grows|grown|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|soar(?:s|ed|ing)?|surge[sd]?|surging"
)
FALL_PLAIN = (
    r"fell|fall(?:s|en|ing)?|dropp(?:ed|ing)|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|shrank|shrunk|shrink(?:s|ing)?"
    r"|slid|plunge[sd]?|plummet(?:s|ed)?|tumble[sd]?"
)
RISE = rf"{RISE_PLAIN}|raise[sd]?|raising|lift(?:s|ed|ing)?|(?:went|gone|going|goes) up|gain(?:s|ed)?|up|widen(?:s|ed)?"
FALL = (
    rf"{FALL_PLAIN}|drops?|(?:went|gone|going|goes) down|cut(?:s|ting)?|lower(?:s|ed|ing)|reduc(?:e[sd]?|ing)"
    r"|slow(?:s|ed|ing)|eas(?:e[sd]?|ing)|slipp(?:ed|ing)|down|narrow(?:s|ed)"
)
CHANGE_NOUN = (
    r"rise|increase|jump|gain|growth|climb|surge|hike|fall|drop|decline|decrease|cut|reduction|loss|slump|dip|change"
    r"|difference|gap|raise"
)
