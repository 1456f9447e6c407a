namespace Backstay.Movement;

/// <summary>How a body moves, as a phone can tell it. <see cref="Other"/> is none of these, such as bending, or a machine in a gym.</summary>
public enum Motion { Still, Walk, Run, Stairs, Bike, Vehicle, Other }
