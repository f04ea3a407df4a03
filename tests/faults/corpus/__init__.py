"""Files that are broken, odd or made to harm, in ten families, each with the class in which reading it must end."""
